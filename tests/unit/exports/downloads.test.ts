import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { withDownloads } from '#exports/downloads.ts';
import { formats } from '#exports/formats.ts';
import type { Listed } from '#exports/listing.ts';
import { harmIn } from '#security/harmless.ts';
import { publishedCourse } from './published.ts';

const page =
  '<main><h2 id="files">Files</h2><section data-downloads aria-labelledby="files"><p>None yet.</p></section><section>Other</section></main>';
const courses = [
  publishedCourse('en', 'students'),
  publishedCourse('en', 'police'),
  publishedCourse('km', 'students'),
];

function file(path: string, more: Partial<Listed> = {}): Listed {
  const [format = ''] = path.split('/');
  return { format, path, locale: 'en', title: path, bytes: 84_000, sha256: 'ab'.repeat(32), ...more };
}

const listed = [
  file('scorm/en/students.zip', { course: 'students', title: 'The whole course', bytes: 1_250_000 }),
  file('scorm/en/students-4.zip', { course: 'students', lesson: 4, title: '4. <b>Hooks</b> & "more"' }),
  file('moodle/en/students-4.xml', { course: 'students', lesson: 4, title: '4. Hooks' }),
  file('moodle/km/students-4.xml', { course: 'students', lesson: 4, locale: 'km', title: 'ខ្មែរ' }),
  file('print/en/voting-cards.pdf', { title: 'Voting cards' }),
];

function filled(html = page) {
  return withDownloads(html, 'en', listed, courses);
}

test('files stand below their course and their kind, those of lessons folded away', () => {
  const $ = load(filled());
  expect($('h3').toArray().map((heading) => $(heading).text())).toEqual(['Course students', 'For all courses']);
  expect($('h4').toArray().map((heading) => $(heading).text())).toEqual([
    'Lessons for Moodle and others (SCORM 1.2)',
    'Questions for Moodle (Moodle XML)',
    'Sheets to print (PDF)',
  ]);
  const folded = $('details a').toArray().map((link) => $(link).attr('href'));
  expect(folded).toEqual(['/downloads/scorm/en/students-4.zip', '/downloads/moodle/en/students-4.xml']);
  expect($('details summary').first().text()).toBe('Lesson by lesson (1)');
}); // prettier-ignore

test('a link says what it is and how large, and saves under a name that tells languages apart', () => {
  const $ = load(filled());
  const link = $('a[href$="students.zip"]');
  expect(link.attr('download')).toBe('scorm-en-students.zip');
  expect(link.parent().text()).toBe('The whole course ZIP, 1.3\u00A0MB');
});

test('each language lists its own files', () => {
  expect(filled()).not.toContain('ខ្មែរ');
  const khmer = load(withDownloads(page, 'km', listed, courses));
  expect(khmer('a').toArray().map((link) => khmer(link).text())).toEqual(['ខ្មែរ']);
}); // prettier-ignore

test('a title stays a title, and nothing in the list could do harm', () => {
  const html = filled();
  expect(load(html)('b')).toHaveLength(0);
  expect(html).toContain('4. &lt;b&gt;Hooks&lt;/b&gt; &amp; &quot;more&quot;');
  expect(harmIn(html)).toBeUndefined();
});

test('sums can be checked by the names under which files were saved', () => {
  const lines = load(filled())('pre').text().trim().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(`${'ab'.repeat(32)}  scorm-en-students.zip`);
});

test('a second export writes the list anew, and all else of the page stays', () => {
  expect(filled(filled())).toBe(filled());
  expect(filled()).toContain('<section>Other</section></main>');
  expect(filled()).not.toContain('None yet.');
});

test('where nothing was made in a language, its page says so as before', () => {
  expect(withDownloads(page, 'km', listed.slice(0, 2), courses)).toBe(page);
});

test('a page without a place for the list stops the export', () => {
  expect(() => withDownloads('<main></main>', 'en', listed, courses)).toThrow('no place for the list');
});

test.each(formats.map(({ id }) => id))('the format %s has a name on the page', (id) => {
  const html = withDownloads(page, 'en', [file(`${id}/en/a.zip`)], courses);
  expect(load(html)('h4').text()).not.toBe(id);
  expect(load(html)('h4').text().length).toBeGreaterThan(5);
});

test('dollar signs in titles are only signs', () => {
  const html = withDownloads(page, 'en', [file('print/en/a.pdf', { title: "$& $1 $` $'" })], courses);
  expect(load(html)('li a').text()).toBe("$& $1 $` $'");
});
