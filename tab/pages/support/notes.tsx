// What support a group was given: for coordinators and process support alone.
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ShownNote } from '../../../bot/support/contract.ts';
import { Shown } from '../../parts/states.tsx';
import { date, dayOf, today } from '../../parts/when.ts';
import { NoteForm } from './note-form.tsx';
import { Part, useEditing } from './part.tsx';
import { useSupport } from './reading.ts';
import { RemoveNote } from './remove-note.tsx';
import { text } from './text.ts';

export function SupportNotes({ municipality }: { municipality: string }): React.ReactNode {
  const read = useSupport(municipality);
  const editing = useEditing<ShownNote | 'new'>();
  const [asked, ask] = useState<{ readonly note: ShownNote; readonly isOpen: boolean }>();
  // Of the form, so that what is sent again after a lost answer is one note.
  const once = useRef(crypto.randomUUID());
  if (read.data && !read.data.may.notes) return null;
  const form = (note?: ShownNote): React.ReactNode => (
    <NoteForm
      key={note?.id ?? 'new'}
      municipality={municipality}
      once={once.current}
      {...(note && { note })}
      day={today()}
      onSaved={() => {
        once.current = crypto.randomUUID();
        editing.end(text.noteSaved);
      }}
      onCancel={() => editing.end()}
    />
  );
  return (
    <Part title={text.notes} why={text.notesWhy} editing={editing}>
      <Shown read={read}>
        {({ notes = [] }) => (
          <>
            {editing.what === 'new' ? (
              form()
            ) : (
              <div className="support-acts">
                <Button onClick={() => editing.begin('new')}>{text.noteAdd}</Button>
              </div>
            )}
            {notes.length === 0 && <p>{text.noNotes}</p>}
            <ul className="support-notes">
              {notes.map((note) => (
                <li key={note.id}>
                  {typeof editing.what === 'object' && editing.what.id === note.id ? (
                    form(editing.what)
                  ) : (
                    <OneNote
                      note={note}
                      onChange={() => editing.begin(note)}
                      onRemove={() => ask({ note, isOpen: true })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
      {asked && (
        <RemoveNote
          note={asked.note}
          isOpen={asked.isOpen}
          onClose={(isGone) => {
            ask({ ...asked, isOpen: false });
            if (!isGone) return;
            editing.end(text.noteRemoved);
            editing.heading.current?.focus();
          }}
        />
      )}
    </Part>
  );
}

type OneProps = { note: ShownNote; onChange: () => void; onRemove: () => void };

function OneNote({ note, onChange, onRemove }: OneProps): React.ReactNode {
  const { kind, day, line, by, as, at, changedBy } = note;
  const of = <span className="unseen"> {text.noteOf(kind, day)}</span>;
  return (
    <>
      <p className="support-strong">
        {text.noteKindWords[kind]}, {date(day)}
      </p>
      <p>{line}</p>
      <p className="support-by">
        {text.who(by, as, date(dayOf(at)))}. {changedBy !== undefined && text.noteChanged(changedBy)}
      </p>
      <div className="support-acts">
        <Button size="small" onClick={onChange}>
          {text.noteChange}
          {of}
        </Button>
        <Button size="small" onClick={onRemove}>
          {text.noteRemove}
          {of}
        </Button>
      </div>
    </>
  );
}
