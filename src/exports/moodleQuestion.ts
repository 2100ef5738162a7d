/**
 * One question in Moodle XML, of a type that Moodle's core has; `question/format/xml/format.php` and the types' own
 * `import_from_xml` say which words they read. Grades are those of our own `score.ts`.
 */
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { piecesOf } from '#questions/gap/score.ts';
import type { OrderQuestion } from '#questions/order/schema.ts';
import { placesOf } from '#questions/order/score.ts';
import type { SayQuestion } from '#questions/say/schema.ts';
import { typeOf, type Question } from '#questions/schemas.ts';
import type { SpotQuestion } from '#questions/spot/schema.ts';
import { choices, gapSelect, noGap, ordering, pairs, trueFalse } from './moodleTypes.ts';
import { element, paragraph, plain, reasons, rich } from './moodleXml.ts';

/** What a question is given beside its own words. */
export interface Asked {
  locale: Locale;
  /** `4.2`: lesson and place, before the first words of the stem. */
  place: string;
  /** Unique in its category, ASCII, at most 100 letters, for life. */
  idNumber: string;
  /** At most 50 letters each, or Moodle cuts them. */
  tags: string[];
  /** HTML at the end of the feedback: where it is taught, where help is. */
  onward: string;
}

/**
 * Undefined for what Moodle cannot ask as we do: how sure somebody is has no right answer, and would be kept there
 * under a name.
 */
export function moodleQuestion(question: Question, asked: Asked): string | undefined {
  const t = translator(asked.locale);
  const whole = (type: string, body: string, more: Partial<Frame> = {}) =>
    framed(question, asked, {
      type,
      body,
      text: paragraph(question.stem) + paragraph(t(typeOf(question).instruction)),
      grade: 1,
      feedback: '',
      ...more,
    });
  /** Where Moodle says the same to every wrong response, all reasons are given afterwards. */
  const explained = reasons(
    typeOf(question)
      .explain(question, t)
      .filter(({ feedback }) => feedback !== ''),
  );

  switch (question.type) {
    case 'choice':
      return whole('multichoice', choices(t, question.options, { single: true, shuffle: true }));
    case 'choice-multiple':
      return whole('multichoice', choices(t, question.options, { single: false, shuffle: true }));
    case 'true-false':
      return whole('truefalse', trueFalse(question));
    case 'spot':
      // A chat keeps its order.
      return whole('multichoice', choices(t, question.lines.map(asSaid), { single: false, shuffle: false }), {
        text: paragraph(question.stem) + paragraph(t('question.spot')) + paragraph(question.from),
      });
    case 'match':
      return whole('matching', pairs(t, question.pairs), { feedback: explained });
    case 'sort': {
      const groupOf = (id: string) => question.groups.find((group) => group.id === id)?.text ?? '';
      const sorted = question.items.map(({ text, group }) => ({ left: text, right: groupOf(group) }));
      return whole('matching', pairs(t, sorted), { feedback: explained });
    }
    case 'order': {
      const text = paragraph(question.stem);
      // Moodle's own type knows one right order only.
      if (question.items.some(({ tied }) => tied))
        return whole('matching', pairs(t, placed(question.items)), {
          text: text + paragraph(t('moodle.place')),
          feedback: explained,
        });
      return whole('ordering', ordering(t, question.items), {
        text: text + paragraph(t('moodle.order')),
        feedback: explained,
      });
    }
    case 'gap': {
      const { words } = question;
      const gapped = piecesOf(question.text).map((piece) =>
        'gap' in piece ? `[[${words.findIndex(({ id }) => id === piece.gap) + 1}]]` : noGap(piece.text),
      );
      return whole('gapselect', gapSelect(t, words), {
        text: `<p>${noGap(question.stem)}</p>${paragraph(t('moodle.gaps'))}<p>${gapped.join('')}</p>`,
        feedback: explained,
      });
    }
    case 'say':
      // Its own words nobody writes here: Moodle would keep them under a name, for teachers to read.
      return whole('multichoice', choices(t, question.examples.map(asKey), { single: true, shuffle: true }), {
        text: paragraph(question.stem) + paragraph(t('moodle.say')),
        grade: 0,
      });
    case 'confidence':
      return undefined;
    default:
      return question satisfies never;
  }
}

interface Frame {
  type: string;
  /** HTML of what is asked. */
  text: string;
  /** XML of the type's own. */
  body: string;
  /** Points; 0 for what is not scored. */
  grade: number;
  /** HTML that is shown after any response. */
  feedback: string;
}

function framed({ stem, hint }: Question, asked: Asked, frame: Frame): string {
  return element(
    'question',
    [
      '',
      plain('name', `${asked.place} ${shortened(stem)}`),
      rich('questiontext', frame.text),
      rich('generalfeedback', frame.feedback + asked.onward),
      element('defaultgrade', String(frame.grade)),
      element('penalty', frame.type === 'truefalse' ? '1' : '0.3333333'),
      element('hidden', '0'),
      element('idnumber', asked.idNumber),
      frame.body,
      ...(hint === undefined ? [] : [rich('hint', paragraph(hint))]),
      element('tags', asked.tags.map((tag) => plain('tag', tag)).join('')),
      '',
    ].join('\n'),
    ` type="${frame.type}"`,
  );
}

/** For lists in Moodle: the first words, cut between signs and never within one. */
function shortened(stem: string): string {
  const clusters = [...new Intl.Segmenter('km').segment(stem.replace(/\s+/g, ' '))];
  const most = 60;
  const words = clusters.slice(0, most).map(({ segment }) => segment);
  return words.join('') + (clusters.length > most ? '…' : '');
}

/** What the reader of the chat says back is set apart on our pages; here, a sign does it. */
function asSaid({ text, reply, ...line }: SpotQuestion['lines'][number]) {
  return { ...line, text: reply ? `↪ ${text}` : text };
}

function asKey(example: SayQuestion['examples'][number]) {
  return { ...example, key: true };
}

/** Each item with its place; items that may change places have the same: `2–3`. */
function placed(items: OrderQuestion['items']): { left: string; right: string }[] {
  const places = placesOf(items);
  return items.map(({ id, text }) => {
    const place = places.get(id) ?? 0;
    const last = place + [...places.values()].filter((other) => other === place).length - 1;
    return { left: text, right: last > place ? `${place}–${last}` : String(place) };
  });
}
