// Keeps a page on this phone after the person agreed, and forgets it. The service worker does it; without one nothing is offered.
(() => {
  const worker = navigator.serviceWorker;
  const part = document.querySelector('[data-keep]');
  if (!worker || !part) return;
  const page = part.dataset.keep;
  const whose = document.querySelector('[data-whose]')?.dataset.whose;
  const tell = async (what) => {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
    (await worker.ready).active.postMessage({ ...what, whose }, [port2]);
    const state = await answer; // "yes", "no" or "failed"
    part.hidden = false;
    for (const child of part.querySelectorAll('[data-when]')) child.hidden = !child.dataset.when.includes(state);
  };
  part.addEventListener('click', ({ target }) => {
    const act = target.closest('[data-act]')?.dataset.act;
    if (act) tell({ [act]: page });
  });
  tell({ ask: page });
})();
