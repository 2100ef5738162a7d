import { lessonEn, lessonKm, testMistakes, testWelcome } from './fixture.ts';
import { storyEn } from './storyFixture.ts';

const says = 'blames. Say what helps instead, or quote it among what to leave out.';

testMistakes('blame', [
  {
    title: 'refuses a reproach in the text',
    from: 'Here is why it matters.',
    to: 'You should have told us.',
    where: 'You should',
    says,
  },
  {
    title: 'refuses a question that is one',
    from: 'Here is why it matters.',
    to: 'Why did you go?',
    where: 'Why did',
    says,
  },
  {
    title: 'refuses it in feedback',
    from: 'feedback: Many hope for that.',
    to: "feedback: You shouldn't have paid.",
    where: "shouldn't",
    says,
  },
  {
    title: 'refuses it in Khmer',
    file: lessonKm,
    from: 'នេះជាមូលហេតុដែលវាសំខាន់។',
    to: 'ហេតុអ្វីបានជាអ្នកទៅ?',
    where: 'ហេតុអ្វី',
    says,
  },
  {
    title: 'refuses it in what is told to a facilitator',
    from: 'overview: Learners practise three steps.',
    to: 'overview: Ask why did you not tell.',
    where: 'overview:',
    says,
  },
]);

testWelcome('blame', [
  {
    title: 'allows it among what to leave out',
    file: lessonEn,
    from: '<Say>\n\n- I believe you.\n\n</Say>',
    to: '<Say>\n\n- I believe you.\n\n</Say>\n\n<DontSay>\n\n- Why did you go there?\n\n</DontSay>',
  },
  {
    title: 'allows it in quotation marks',
    from: 'Here is why it matters.',
    to: 'Nobody asks "Why did you go?" here.',
  },
  {
    title: 'allows it as an option that people do choose',
    from: 'text: Pay a little',
    to: 'text: Why did you pay',
  },
  {
    title: 'allows it as a choice of a story',
    file: storyEn,
    from: 'text: Say nothing',
    to: 'text: Why did you write',
  },
  {
    title: 'allows that nobody should have to choose',
    from: 'Here is why it matters.',
    to: 'Nobody should have to choose.',
  },
]);
