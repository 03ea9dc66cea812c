let answer;

/** Whether this browser can draw in three dimensions; asked once, since a question costs one of few contexts. */
export function hasWebGl() {
  if (answer === undefined) {
    const canvas = document.createElement('canvas');
    answer = Boolean(canvas.getContext('webgl') ?? canvas.getContext('experimental-webgl'));
  }
  return answer;
}
