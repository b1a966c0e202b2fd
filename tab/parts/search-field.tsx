// A field of words to look for, with a cross that empties it.
import { Button, Field, Input } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useId } from 'react';

type Props = {
  className: string;
  label: string;
  hint: string;
  clear: string;
  words: string;
  onChange: (words: string) => void;
};

export function SearchField({ className, label, hint, clear, words, onChange }: Props): React.ReactNode {
  const field = useId();
  const empty = (): void => {
    onChange('');
    document.getElementById(field)?.focus();
  };
  return (
    <Field className={className} label={label} hint={hint}>
      <Input
        id={field}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        size="large"
        value={words}
        onChange={(_event, { value }) => onChange(value)}
        contentBefore={<SearchRegular aria-hidden />}
        contentAfter={
          words === '' ? null : (
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={clear}
              onClick={empty}
            />
          )
        }
      />
    </Field>
  );
}
