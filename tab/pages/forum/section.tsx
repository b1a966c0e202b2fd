import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { Doable } from '../../../bot/forums/contract.ts';

type Props = {
  title: string;
  why?: string;
  doable?: readonly Doable[];
  onDo?: (doable: Doable) => void;
  /** What is being done, beneath the buttons. */
  doing?: React.ReactNode;
  children?: React.ReactNode;
};

export function Section({ title, why, doable = [], onDo, doing, children }: Props): React.ReactNode {
  const id = useId();
  return (
    <section className="forum-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {why && <p className="forum-why">{why}</p>}
      {children}
      {doable.length > 0 && (
        <div className="forum-acts">
          {doable.map((one) => (
            <Button key={one.verb} onClick={() => onDo?.(one)}>
              {one.title}
            </Button>
          ))}
        </div>
      )}
      {doing}
    </section>
  );
}
