// How Teams treats the bot from now on: the way to see what happens when things go wrong.
import { Button, Field, Select, SpinButton } from '@fluentui/react-components';
import { useState } from 'react';
import type { Mood } from '../contract.ts';
import { setMood } from './acts.ts';
import { Deed } from './deed.tsx';
import { methodLabels, methods, moodChoices, moodName } from './mood-choice.ts';

export function Moods({ mood }: { mood: Mood }): React.ReactNode {
  const [key, setKey] = useState('normal');
  const [times, setTimes] = useState(3);
  const [method, setMethod] = useState('');
  const only = methods.find((one) => one === method);
  const choice = moodChoices.find((one) => one.key === key);
  return (
    <Deed
      label="Byt humör"
      act={() => (choice ? setMood(choice.mood({ times, ...(only && { only }) })) : Promise.resolve())}
      fields={(busy) => (
        <>
          <p className="mood-now" role="status">
            Just nu: <strong>{moodName(mood)}</strong>
            {mood.kind !== 'normal' &&
              ` · ${mood.times} ${mood.only ?? ''} anrop kvar, sedan normal`.replace('  ', ' ')}
          </p>
          <Field label="Humör">
            <Select value={key} onChange={(_, data) => setKey(data.value)}>
              {moodChoices.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.label}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Antal anrop">
            <SpinButton
              min={1}
              max={1000}
              value={times}
              disabled={key === 'normal'}
              onChange={(_, data) =>
                setTimes(Math.max(1, data.value ?? (Number.parseInt(data.displayValue ?? '', 10) || 1)))
              }
            />
          </Field>
          <Field label="Vilka anrop">
            <Select value={method} disabled={key === 'normal'} onChange={(_, data) => setMethod(data.value)}>
              <option value="">Alla</option>
              {methods.map((one) => (
                <option key={one} value={one}>
                  {methodLabels[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Button type="submit" appearance="primary" disabled={busy}>
            Byt humör
          </Button>
        </>
      )}
    />
  );
}
