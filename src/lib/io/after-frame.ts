/** A page that is not looked at draws no frames; what waits for one runs after so long there. */
const NO_FRAME_MS = 100;

/** Runs a task once the next frame has been drawn, in the order of asking. */
export function afterFrame(task: () => void): void {
  let isDone = false;
  const run = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    task();
  };
  const timer = setTimeout(run, NO_FRAME_MS);
  // The frame is painted between this callback and the next task.
  requestAnimationFrame(() => setTimeout(run));
}
