/** Whether a story can be walked: every scene is reached, and every way ends, with help, after few choices. */

/** What of a scene its ways depend on. The first scene of a story begins it. */
export interface SceneLinks {
  id: string;
  choices?: { to: string }[] | undefined;
}

/** More choices than this on one way, and nobody reaches the end. */
export const mostChoices = 12;

/** What is wrong, and at which scene (its place in the list). Empty for a good story. */
export function storyFaults(scenes: SceneLinks[]): { scene: number; message: string }[] {
  const ids = scenes.map(({ id }) => id);
  const double = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (double >= 0) return [{ scene: double, message: `Two scenes are called “${ids[double]}”.` }];
  const lost = scenes.flatMap(({ choices = [] }, scene) =>
    choices
      .filter(({ to }) => !ids.includes(to))
      .map(({ to }) => ({
        scene,
        message: `A choice leads to “${to}”, which is no scene. There are: ${ids.join(', ')}.`,
      })),
  );
  if (lost.length > 0) return lost;
  const { steps, circle } = longestWays(scenes);
  if (circle) {
    const message = `The choices can lead in a circle: ${circle.join(' → ')}. Readers go back by themselves; a story only goes on.`;
    return [{ scene: ids.indexOf(circle[0] ?? ''), message }];
  }
  const unreached = ids.flatMap((id, scene) =>
    steps.has(id) ? [] : [{ scene, message: `No choice leads to “${id}”.` }],
  );
  const longest = steps.get(ids[0] ?? '') ?? 0;
  if (longest <= mostChoices) return unreached;
  const message = `One way through the story has ${longest} choices; ${mostChoices} are the most.`;
  return [...unreached, { scene: 0, message }];
}

/** For each scene that can be reached, the most choices from there to an end; or a circle, the first that is found. */
export function longestWays(scenes: SceneLinks[]): { steps: Map<string, number>; circle?: string[] } {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const steps = new Map<string, number>();
  const way: string[] = [];
  let circle: string[] | undefined;

  function walk(id: string): number {
    const known = steps.get(id);
    if (known !== undefined || circle) return known ?? 0;
    if (way.includes(id)) {
      circle = [...way.slice(way.indexOf(id)), id];
      return 0;
    }
    way.push(id);
    const after = (byId.get(id)?.choices ?? []).map(({ to }) => walk(to) + 1);
    way.pop();
    const most = Math.max(0, ...after);
    steps.set(id, most);
    return most;
  }

  const [first] = scenes;
  if (first) walk(first.id);
  return circle ? { steps, circle } : { steps };
}
