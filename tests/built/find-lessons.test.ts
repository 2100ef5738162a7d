/** What somebody would type who looks for a lesson, and the lesson among the first three results. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { englishEngine } from '#search/english.ts';
import { wordForms } from '#library/wordForms.ts';
import { khmerEngine } from '#search/khmer.ts';
import { lessonPages } from '../site.ts';

const queries: Record<string, { km: string; en: string }> = {
  'students/1': { km: 'រង្វង់សុវត្ថិភាព', en: 'my rights' },
  'students/2': { km: 'ទម្លាប់ល្អ', en: 'good habits internet' },
  'students/3': { km: 'ការកេងប្រវ័ញ្ច មានន័យ', en: 'what exploitation means' },
  'students/4': { km: 'ចិត្តល្អ', en: 'kindness' },
  'students/5': { km: 'លុយខ្ចី', en: 'loans and gifts' },
  'students/6': { km: 'រូបថត', en: 'pictures feelings' },
  'students/7': { km: 'គំរាមកំហែងអ្នក', en: 'threatened' },
  'students/8': { km: 'ប្លុក', en: 'block and report' },
  'students/9': { km: 'ជួបមនុស្សថ្មី', en: 'safety plan' },
  'students/10': { km: 'ជួយមិត្ត', en: 'helping a friend' },
  'caregivers/1': { km: 'ដោយមិនបាច់ភ័យ', en: 'without fear' },
  'caregivers/2': { km: 'នៅក្បែរកូនចៅ', en: 'side by side' },
  'caregivers/3': { km: 'និយាយពីរាងកាយ', en: 'talking about bodies' },
  'caregivers/4': { km: 'កែការកំណត់', en: 'phone workshop' },
  'caregivers/5': { km: 'សញ្ញា', en: 'signs' },
  'caregivers/6': { km: '5 នាទីដំបូង', en: 'first five minutes' },
  'caregivers/7': { km: 'រូបទៅដល់ដៃគេ', en: 'picture is out' },
  'caregivers/8': { km: 'ទៅរកជំនួយនៅណា', en: 'where help is' },
  'caregivers/9': { km: 'ធ្វើការឆ្ងាយ', en: 'parents work away' },
  'police/1': { km: 'អ្វីដែលបានផ្លាស់ប្តូរ', en: 'what has changed' },
  'police/2': { km: 'គ្មានរបាយការណ៍', en: 'no reports' },
  'police/3': { km: 'ច្បាប់ដែលអ្នកប្រើ', en: 'article 41' },
  'police/4': { km: 'មាត្រា 111', en: 'article 111' },
  'police/5': { km: 'ជួបកុមារលើកដំបូង', en: 'first contact with a child' },
  'police/6': { km: 'សម្ភាសកុមារ', en: 'interview a child' },
  'police/7': { km: 'ភស្តុតាងឌីជីថល', en: 'digital evidence' },
  'police/8': { km: 'CyberTip', en: 'cybertip' },
  'police/9': { km: 'សំណង', en: 'compensation' },
  'police/10': { km: 'ទន់ភ្លន់ជាងគេ', en: 'gentlest safe way' },
};

const load = (locale: string) => (path: string) => readFile(`dist/search/${locale}/${path}`, 'utf8');
const engines = { km: khmerEngine(load('km'), wordForms()), en: englishEngine(load('en')) };

test.each(lessonPages)('%s is among the first three results for what somebody would type', async (page) => {
  const [, locale = '', course = '', number = ''] = page.split('/');
  const typed = queries[`${course}/${number}`];
  expect(typed, 'a new lesson needs a query here').toBeDefined();
  const { search } = engines[locale === 'km' ? 'km' : 'en'];
  const query = typed?.[locale === 'km' ? 'km' : 'en'] ?? '';
  const results = await search({ query, course: '', from: '', facilitator: false });
  const first = (await results.read(0, 3)).map(({ address }) => address.replace(/#.*/, ''));
  expect(first, query).toContain(page);
});
