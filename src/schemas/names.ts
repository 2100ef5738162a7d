import { z } from 'astro/zod';
import { textSchema } from '#questions/question.ts';

/** `content/names.yaml`: names in two scripts or more. */
export const namesSchema = z
  .array(z.array(textSchema).min(2, 'Write the name in at least two ways.'))
  .superRefine((names, context) => {
    const seen = new Set<string>();
    names.forEach((forms, index) => {
      forms.forEach((form, place) => {
        const known = form.toLowerCase();
        if (seen.has(known))
          context.addIssue({
            code: 'custom',
            path: [index, place],
            message: `“${form}” stands in the list twice. Remove one.`,
          });
        seen.add(known);
      });
    });
  });
