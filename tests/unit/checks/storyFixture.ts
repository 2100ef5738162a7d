/** A story and an assessment that belong to the good lesson: part of the good content of `fixture.ts`. */

export const storyEn = 'en/students/07-calm.story.yaml';
export const storyKm = 'km/students/07-calm.story.yaml';
export const assessmentEn = 'en/students/assessment.yaml';
export const assessmentKm = 'km/students/assessment.yaml';

export const storyFiles = {
  [storyEn]: `title: Sokha's evening
shortTitle: "Lesson 7: Sokha's evening"
summary: You choose what Sokha does.
minutes: 5
review: machine-drafted
lastReviewed: 2026-11-21
scenes:
  - id: message
    title: Six in the evening
    lines:
      - text: A message comes.
      - { who: maly, text: You look pale. }
    choices:
      - { id: tell, to: together, text: Tell Maly }
      - { id: hide, to: room, text: Say nothing }
  - id: room
    title: Eight in the evening
    lines:
      - { who: sokha, mood: worried, text: Maybe it stops by itself. }
    choices:
      - { id: maly, to: together, text: Write to Maly }
      - { id: helpline, to: ending, text: 'Call [[child-helpline]]' }
  - id: together
    title: Together
    lines:
      - { who: maly, text: I believe you. }
    choices:
      - { id: teacher, to: ending, text: Go to the teacher }
      - { id: helpline, to: ending, text: 'Call [[child-helpline]]' }
  - id: ending
    title: Later
    lines:
      - { who: sokha, mood: glad, text: Somebody listens. }
    ending:
      text: Sokha dared to tell.
      help: [child-helpline, aple]
`,

  [storyKm]: `title: ល្ងាចរបស់សុខា
shortTitle: មេរៀនទី 7៖ ល្ងាចរបស់សុខា
summary: អ្នកជ្រើសថា សុខាធ្វើអ្វី។
minutes: 5
review: machine-drafted
lastReviewed: 2026-11-21
scenes:
  - id: message
    title: ម៉ោង 6 ល្ងាច
    lines:
      - text: មានសារមួយចូលមក។
      - { who: maly, text: ម៉េចមុខស្លេកម្ល៉េះ? }
    choices:
      - { id: tell, to: together, text: ប្រាប់ម៉ាលី }
      - { id: hide, to: room, text: មិននិយាយអ្វី }
  - id: room
    title: ម៉ោង 8 យប់
    lines:
      - { who: sokha, mood: worried, text: ក្រែងលោគេឈប់ឯង។ }
    choices:
      - { id: maly, to: together, text: សរសេរទៅម៉ាលី }
      - { id: helpline, to: ending, text: 'ហៅ [[child-helpline]]' }
  - id: together
    title: ជាមួយគ្នា
    lines:
      - { who: maly, text: ខ្ញុំជឿសុខា។ }
    choices:
      - { id: teacher, to: ending, text: ទៅរកអ្នកគ្រូ }
      - { id: helpline, to: ending, text: 'ហៅ [[child-helpline]]' }
  - id: ending
    title: ក្រោយមក
    lines:
      - { who: sokha, mood: glad, text: មានគេស្តាប់ខ្ញុំ។ }
    ending:
      text: សុខាហ៊ានប្រាប់គេ។
      help: [child-helpline, aple]
`,

  [assessmentEn]: `passMark: 70
objectives:
  - id: a-steps
    text: Say the three steps in order.
    lesson: 7
    questions:
      - id: a-order
        type: order
        stem: What do I do first?
        items:
          - { id: stop, text: Stop replying, feedback: Silence gives you time. }
          - { id: note, text: Note the name, feedback: It helps those who look. }
          - { id: block, text: Block the account, tied: true, feedback: You have noted it. }
          - { id: tell, text: Tell somebody, feedback: You are not alone. }
      - id: a-gap
        type: gap
        stem: Which words are missing?
        text: Stop {reply} and {tell} somebody.
        words:
          - { id: reply, text: replying, accept: [answering], feedback: Yes. }
          - { id: tell, text: tell, feedback: Yes. }
          - { id: pay, text: pay, feedback: It brings a new demand. }
  - id: a-signs
    text: Tell what is friendly from what is not.
    lesson: 7
    questions:
      - id: a-sort
        type: sort
        stem: How does it feel?
        groups:
          - { id: fine, text: Friendly }
          - { id: odd, text: Odd }
        items:
          - { id: greet, text: They greet me, group: fine, feedback: Friends do. }
          - { id: hurry, text: They hurry me, group: odd, feedback: Friends wait. }
          - { id: secret, text: They want a secret, group: odd, feedback: Friends need none. }
      - id: a-match
        type: match
        stem: What belongs together?
        pairs:
          - { id: hurry, left: Hurry, right: They want no questions, feedback: Time helps. }
          - { id: gift, left: A gift, right: They want something back, feedback: A gift is free. }
          - { id: night, left: At night, right: Nobody else is awake, feedback: Sleep helps. }
`,

  [assessmentKm]: `passMark: 70
objectives:
  - id: a-steps
    text: ប្រាប់ជំហានទាំងបីតាមលំដាប់។
    lesson: 7
    questions:
      - id: a-order
        type: order
        stem: តើខ្ញុំធ្វើអ្វីមុនគេ?
        items:
          - { id: stop, text: ឈប់ឆ្លើយ, feedback: ភាពស្ងៀមស្ងាត់ផ្តល់ពេលឱ្យអ្នក។ }
          - { id: note, text: កត់ឈ្មោះ, feedback: វាជួយអ្នកស្វែងរក។ }
          - { id: block, text: បិទគណនីនោះ, tied: true, feedback: អ្នកកត់ឈ្មោះរួចហើយ។ }
          - { id: tell, text: ប្រាប់គេ, feedback: អ្នកមិននៅម្នាក់ឯងទេ។ }
      - id: a-gap
        type: gap
        stem: តើខ្វះពាក្យអ្វី?
        text: សូមឈប់ {reply} ហើយ {tell} គេ។
        words:
          - { id: reply, text: ឆ្លើយ, feedback: ត្រូវហើយ។ }
          - { id: tell, text: ប្រាប់, feedback: ត្រូវហើយ។ }
          - { id: pay, text: បង់ប្រាក់, feedback: គេនឹងទារទៀត។ }
  - id: a-signs
    text: បែងចែកអ្វីដែលល្អ និងអ្វីដែលចម្លែក។
    lesson: 7
    questions:
      - id: a-sort
        type: sort
        stem: តើអ្នកគិតថាយ៉ាងណា?
        groups:
          - { id: fine, text: ល្អ }
          - { id: odd, text: ចម្លែក }
        items:
          - { id: greet, text: គេសួរសុខទុក្ខខ្ញុំ, group: fine, feedback: មិត្តធ្វើដូច្នេះ។ }
          - { id: hurry, text: គេឱ្យខ្ញុំប្រញាប់, group: odd, feedback: មិត្តចេះរង់ចាំ។ }
          - { id: secret, text: គេឱ្យខ្ញុំលាក់, group: odd, feedback: មិត្តមិនលាក់ទេ។ }
      - id: a-match
        type: match
        stem: តើអ្វីត្រូវនឹងអ្វី?
        pairs:
          - { id: hurry, left: ប្រញាប់, right: គេមិនចង់ឱ្យសួរ, feedback: ពេលវេលាជួយអ្នក។ }
          - { id: gift, left: កាដូ, right: គេចង់បានអ្វីវិញ, feedback: កាដូមិនគិតថ្លៃទេ។ }
          - { id: night, left: ពេលយប់, right: គ្មាននរណានៅភ្ញាក់ទេ, feedback: ដេកសិនទៅ។ }
`,
};
