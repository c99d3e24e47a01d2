// For open pages: registers the service worker. In a copy that the worker showed without a network (`data-offline`), a
// form stores nothing: it leads on to the page that its own attributes name (`data-onward`, or `data-onward-safe` for
// the answer `safe`), else to the one that says that nothing was sent.
(() => {
  const { dataset, lang } = document.documentElement;
  const worker = navigator.serviceWorker;
  worker?.register('/sw.js').then(() => worker.ready).then(({ active }) => active.postMessage({ lang }), () => {});
  if (!('offline' in dataset)) return;
  addEventListener('submit', (event) => {
    const form = event.target;
    const chosen = (form.querySelector('[name=after]:checked') ?? form.querySelector(':checked'))?.value;
    const [page, anchor] = (form.getAttribute(`data-onward-${chosen}`) ?? form.dataset.onward ?? '/offline').split('#');
    event.preventDefault();
    location.assign(`${page}?lang=${lang}${anchor ? `#${anchor}` : ''}`);
  });
})();
