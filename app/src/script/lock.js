// For who is signed in: hides on Esc twice, locks after the idle time, follows other tabs, never shows an old page.
(() => {
  const { minutes, whose } = document.currentScript.dataset;
  const { body, documentElement: root, forms } = document;
  // Only times and addresses of our pages are noted, nothing about anybody.
  const note = (key, value) => {
    try {
      return value ? localStorage.setItem(key, value) : localStorage.getItem(key);
    } catch {}
  };
  let last, noted = 0, escaped = -1e3;
  const touch = () => {
    last = Date.now();
    if (last - noted > 5e3) note('touch', (noted = last));
  };
  const leave = (how) => {
    const form = forms.hide;
    if (!form) return;
    form.action = `/api/accounts/${how}`;
    form.elements.next.value = location.pathname;
    form.requestSubmit();
  };
  const idle = () => Date.now() - Math.max(last, note('touch') ?? 0) >= minutes * 6e4 && leave('lock');
  touch();
  for (const event of ['pointerdown', 'keydown', 'input', 'scroll']) addEventListener(event, touch, { passive: true, capture: true });
  addEventListener('keydown', ({ key, timeStamp }) => {
    if (key !== 'Escape') return;
    if (timeStamp - escaped < 700) leave('hide');
    escaped = timeStamp;
  });
  setInterval(idle, 5e3);
  addEventListener('visibilitychange', idle);
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  addEventListener('submit', ({ target }) => {
    const [, how] = target.action.split('/accounts/');
    if (/^(hide|lock)$/.test(how)) body.hidden = true; // at once, however slow the network is
    if (/^(hide|sign_out)/.test(how)) note('left', `${how == 'hide' ? '/month' : '/'}?lang=${root.lang}#${Date.now()}`);
  });
  addEventListener('storage', ({ key, newValue }) => key == 'left' && newValue && location.replace(newValue.split('#')[0]));
  const worker = navigator.serviceWorker;
  worker?.register('/sw.js').then(() => worker.ready).then(({ active }) => active.postMessage({ whose, lang: root.lang }), () => {});
})();
