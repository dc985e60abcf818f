/** A log from another app: drop its file, see what became of every row, settle names, bring it in, undo. */

import { useId, useState } from "preact/hooks";
import { Button, Switch } from "../parts/controls";
import { Chevron } from "../parts/Dose";
import { Icon } from "../parts/Icon";
import { Note, PageHead, Section } from "../parts/pieces";
import { spoken, type Words } from "../words";
import { type RowPage, RowsSheet } from "./import_rows";
import { capital, exerciseName } from "./names";

export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly line: number | null;
  readonly severity: string;
}

export interface Review {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly tried: boolean;
  readonly rows: number;
  readonly accounted: { readonly [outcome: string]: number };
  readonly said: { readonly [what: string]: string };
  readonly sets: number;
  readonly sessions: number;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly here: { readonly [state: string]: number };
  readonly shifted: readonly string[];
  readonly unresolved: readonly { readonly name: string; readonly sets: number; readonly suggestions: readonly string[]; readonly may_be_legs?: boolean }[];
  readonly findings: readonly Finding[];
}

export interface Receipt {
  readonly act: string | null;
  readonly added: number;
  readonly changed: number;
  readonly known: number;
}

export interface CommitAsked {
  readonly aliases: { readonly [name: string]: string };
  readonly same_sessions: boolean | null;
}

interface ImportProps {
  readonly onUpload: (file: File, options: { readonly unit?: string }) => Promise<Review>;
  readonly onCommit: (upload: string, asked: CommitAsked) => Promise<Receipt>;
  readonly onUndo: (act: string) => Promise<void>;
  /** Rows of an outcome, a page at a time. */
  readonly onRows?: (upload: string, outcome: string, after: string | null) => Promise<RowPage>;
  readonly onForget?: (upload: string) => void;
  readonly onBack?: () => void;
  readonly onLegs?: () => void;
  /** Ids of exercises to choose from. */
  readonly exercises?: readonly string[];
  /** What is shown first. */
  readonly begin?: Review;
}

type State =
  | { readonly at: "choose"; readonly fault?: string; readonly file?: File }
  | { readonly at: "reading"; readonly name: string }
  | { readonly at: "review"; readonly review: Review; readonly busy?: boolean; readonly fault?: string }
  | { readonly at: "done"; readonly receipt: Receipt; readonly review: Review; readonly undone?: boolean };

/** How outcomes of rows look in the bar; what is not named here is another row. */
const LOOKS: { readonly [outcome: string]: string } = {
  set: "set", rest_timer: "timer", note_row: "note", duplicate: "known", superseded: "known", planned_not_done: "planned", broken: "broken",
};

export function Import({ onUpload, onCommit, onUndo, onRows, onForget, onBack, onLegs, exercises = [], begin }: ImportProps) {
  const words = spoken();
  const [state, setState] = useState<State>(begin ? { at: "review", review: begin } : { at: "choose" });
  const read = async (file: File, unit?: string) => {
    setState({ at: "reading", name: file.name });
    try {
      setState({ at: "review", review: await onUpload(file, unit ? { unit } : {}) });
    } catch (fault) {
      setState({ at: "choose", fault: fault instanceof Error ? fault.message : String(fault), file });
    }
  };
  const bring = async (review: Review, asked: CommitAsked) => {
    setState({ at: "review", review, busy: true });
    try {
      setState({ at: "done", receipt: await onCommit(review.id, asked), review });
    } catch (fault) {
      setState({ at: "review", review, fault: fault instanceof Error ? fault.message : String(fault) });
    }
  };
  switch (state.at) {
    case "choose":
      return <ChooseFile {...{ words, onBack, fault: state.fault, file: state.file }} onFile={(file, unit) => void read(file, unit)} />;
    case "reading":
      return (
        <div class="page page-import">
          <PageHead title={words.say("app-import-reading")} under={<p>{state.name}</p>} />
          <p role="status" class="quiet">
            {words.say("app-import-reading-under")}
          </p>
        </div>
      );
    case "review":
      return (
        <ReviewPage
          {...{ words, exercises, onRows, review: state.review, busy: state.busy ?? false, fault: state.fault }}
          onBring={(asked) => void bring(state.review, asked)}
          onOther={() => {
            onForget?.(state.review.id);
            setState({ at: "choose" });
          }}
        />
      );
    case "done": {
      const { receipt, review, undone = false } = state;
      const { act } = receipt;
      return (
        <div class="page page-import">
          <PageHead
            title={undone ? words.say("app-import-undone") : words.say("app-import-done", { sets: receipt.added })}
            under={<p>{undone ? words.say("app-import-undone-under") : words.say("app-import-done-under", { known: receipt.known, changed: receipt.changed })}</p>}
          />
          {!undone && onLegs && (
            <Button look="filled" onClick={onLegs}>
              {words.say("app-import-legs")}
            </Button>
          )}
          <div class="button-pair">
            {!undone && act && (
              <Button look="outlined" onClick={() => void onUndo(act).then(() => setState({ at: "done", receipt, review, undone: true }))}>
                {words.say("app-import-undo")}
              </Button>
            )}
            <Button look="outlined" onClick={() => setState({ at: "choose" })}>
              {words.say("app-import-another")}
            </Button>
          </div>
        </div>
      );
    }
  }
}

function ChooseFile(props: { readonly words: Words; readonly onBack?: (() => void) | undefined; readonly fault: string | undefined; readonly file: File | undefined; readonly onFile: (file: File, unit?: string) => void }) {
  const { words, onBack, fault, file, onFile } = props;
  const [over, setOver] = useState(false);
  const id = useId();
  return (
    <div class="page page-import">
      <PageHead title={words.say("app-import-title")} under={<p>{words.say("app-import-under")}</p>} onBack={onBack} backLabel={words.say("app-back")} />
      {fault && (
        <Note look="warn">
          <span role="alert">{fault}</span>
          {file && (
            <div class="note-unit">
              <p>{words.say("app-import-unit")}</p>
              <Switch
                name={words.say("app-import-unit")}
                choices={[
                  { value: "kg", label: "kg" },
                  { value: "lb", label: "lb" },
                ]}
                chosen={null}
                onChoose={(unit: string) => onFile(file, unit)}
              />
            </div>
          )}
        </Note>
      )}
      <label
        for={id}
        class={`drop${over ? " drop-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [dropped] = event.dataTransfer?.files ?? [];
          if (dropped) onFile(dropped);
        }}
      >
        <Icon name="file" size={40} />
        <b>{words.say("app-import-choose")}</b>
        <span class="quiet">{words.say("app-import-drop")}</span>
        <input
          id={id}
          class="unseen"
          type="file"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) onFile(chosen);
          }}
        />
      </label>
      <p class="quiet">{words.say("app-import-safe")}</p>
    </div>
  );
}

function ReviewPage(props: {
  readonly words: Words;
  readonly review: Review;
  readonly exercises: readonly string[];
  readonly busy: boolean;
  readonly fault: string | undefined;
  readonly onRows: ImportProps["onRows"];
  readonly onBring: (asked: CommitAsked) => void;
  readonly onOther: () => void;
}) {
  const { words, review, exercises, busy, fault, onRows, onBring, onOther } = props;
  const [open, setOpen] = useState<string | null>(null);
  const [aliases, setAliases] = useState<{ readonly [name: string]: string }>({});
  const [same, setSame] = useState<boolean | null>(null);
  const outcomes = Object.entries(review.accounted).filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one);
  const own = review.unresolved.filter((one) => !aliases[one.name]).reduce((sum, one) => sum + one.sets, 0);
  const fresh = (review.here.new ?? 0) + (review.here.other ?? 0);
  const asks = review.findings.filter((finding) => finding.severity === "question");
  const told = review.findings.filter((finding) => finding.severity !== "question");
  return (
    <div class="page page-import with-dock">
      <PageHead
        title={words.say("app-import-accounted", { rows: review.rows })}
        under={
          <p>
            {[review.file, review.title, review.first_day && review.last_day ? `${words.day(review.first_day)} – ${words.day(review.last_day)}` : ""]
              .filter(Boolean)
              .join(" · ")}
          </p>
        }
        onBack={onOther}
        backLabel={words.say("app-import-another")}
      />
      <div class="card">
        <div class="rows-bar" aria-hidden="true">
          {outcomes.map(([outcome, count]) => (
            <span key={outcome} class={`rows-${LOOKS[outcome] ?? "other"}`} style={{ flexGrow: count }} />
          ))}
        </div>
        <ul class="outcomes">
          {outcomes.map(([outcome, count]) => (
            <li key={outcome}>
              <button type="button" class="row" disabled={!onRows} onClick={() => setOpen(outcome)}>
                <span class={`dot rows-${LOOKS[outcome] ?? "other"}`} />
                <span>{outcomeName(words, outcome)}</span>
                <b>{words.number(count, 0)}</b>
                {onRows && <Chevron />}
              </button>
            </li>
          ))}
        </ul>
        <p class="card-foot">{saidText(words, review)}</p>
      </div>

      {review.unresolved.length > 0 && (
        <Section title={words.say("app-names", { names: review.unresolved.length })} under={words.say("app-names-under")}>
          <ul class="rows rows-lined">
            {review.unresolved.map((one) => (
              <li key={one.name}>
                <NameToSettle
                  {...{ words, one, exercises, chosen: aliases[one.name] }}
                  onChoose={(exercise) => setAliases(without(aliases, one.name, exercise))}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}

      {review.shifted.length > 0 && (
        <Section title={words.say("app-shifted", { sessions: review.shifted.length })} under={words.say("app-shifted-under")}>
          <Switch
            name={words.say("app-shifted", { sessions: review.shifted.length })}
            choices={[
              { value: "yes", label: words.say("app-shifted-same") },
              { value: "no", label: words.say("app-shifted-other") },
            ]}
            chosen={same === null ? null : same ? "yes" : "no"}
            onChoose={(value: string) => setSame(value === "yes")}
          />
        </Section>
      )}

      {[
        { list: asks, title: "app-findings-ask" },
        { list: told, title: "app-findings" },
      ].map(
        ({ list, title }) =>
          list.length > 0 && (
            <details key={title} class="card findings">
              <summary>{words.say(title, { count: list.length })}</summary>
              <ul class="plain-list">
                {list.slice(0, 200).map((finding, index) => (
                  <li key={index}>
                    {finding.line !== null && <b>{words.say("finding-line", { line: String(finding.line) })}: </b>}
                    {finding.message}
                  </li>
                ))}
              </ul>
            </details>
          ),
      )}

      {open !== null && onRows && (
        <RowsSheet key={open} title={outcomeName(words, open)} onPage={(after) => onRows(review.id, open, after)} onClose={() => setOpen(null)} />
      )}
      {fault && (
        <Note look="warn">
          <span role="alert">{fault}</span>
        </Note>
      )}
      <div class="dock">
        <Button
          look="filled"
          disabled={busy || fresh === 0 || (review.shifted.length > 0 && same === null)}
          onClick={() => onBring({ aliases, same_sessions: same })}
        >
          {words.say(busy ? "app-import-busy" : fresh === 0 ? "app-import-nothing" : "app-import-bring", { sets: fresh })}
        </Button>
        <p>{own > 0 ? words.say("app-import-own", { sets: own }) : words.say("app-import-undoable")}</p>
      </div>
    </div>
  );
}

function NameToSettle(props: {
  readonly words: Words;
  readonly one: Review["unresolved"][number];
  readonly exercises: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (exercise: string | null) => void;
}) {
  const { words, one, exercises, chosen, onChoose } = props;
  const [other, setOther] = useState(false);
  const list = useId();
  const [best, ...rest] = one.suggestions.slice(0, 3);
  // Where two lifts are possible none is put forward.
  const choices = [...one.suggestions.slice(0, 3), ...(chosen && !one.suggestions.includes(chosen) ? [chosen] : [])];
  const byName = new Map(exercises.map((id) => [exerciseName(words, id), id]));
  return (
    <div class="settle">
      <b>{words.say("app-name-quoted", { name: one.name })}</b>
      <p class="quiet">
        {words.say("app-sets-count", { sets: one.sets })}
        {rest.length > 0 && ` · ${words.say("app-name-either")}`}
      </p>
      <div class="button-pair" role="group" aria-label={one.name}>
        {choices.map((exercise) => (
          <button
            key={exercise}
            type="button"
            class={`button button-${chosen === exercise || (exercise === best && rest.length === 0) ? "soft" : "outlined"}`}
            aria-pressed={chosen === exercise}
            onClick={() => onChoose(chosen === exercise ? null : exercise)}
          >
            {chosen === exercise && <Icon name="check" size={20} />}
            {exerciseName(words, exercise)}
          </button>
        ))}
        <Button look="outlined" aria-expanded={other} onClick={() => setOther(!other)}>
          {words.say("app-name-other")}
        </Button>
      </div>
      {other && (
        <label class="field">
          <span>{words.say("app-name-search")}</span>
          <input
            list={list}
            onChange={(event) => {
              const id = byName.get(event.currentTarget.value);
              if (id) onChoose(id);
            }}
          />
          <datalist id={list}>
            {[...byName.keys()].map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
      )}
      {!chosen && <p class="quiet">{words.say("app-name-own")}</p>}
    </div>
  );
}

function without(aliases: { readonly [name: string]: string }, name: string, exercise: string | null): { [name: string]: string } {
  const rest = Object.fromEntries(Object.entries(aliases).filter(([known]) => known !== name));
  return exercise ? { ...rest, [name]: exercise } : rest;
}

function outcomeName(words: Words, outcome: string): string {
  const id = `app-row-${outcome.replaceAll("_", "-")}`;
  return words.knows(id) ? words.say(id) : capital(words, outcome.replaceAll("_", " "));
}

/** Unit and time zone as they were read, and what else the reader found out. */
function saidText(words: Words, review: Review): string {
  const known = [unitOf(review.said.unit), review.said.zone && words.say("app-said-zone", { zone: review.said.zone })];
  function unitOf(said: string | undefined): string {
    const unit = /\b(kg|lb)\b/.exec(said ?? "")?.[1];
    return unit ? words.say("app-said-unit", { unit }) : "";
  }
  const here = review.here.same ? words.say("app-said-same", { sets: review.here.same }) : "";
  return [words.say("app-said-sessions", { sessions: review.sessions }), ...known, here, review.tried ? "" : words.say("certainty-untried")].filter(Boolean).join(" ");
}
