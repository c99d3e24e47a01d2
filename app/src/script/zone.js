// Adds the phone's own time behind a clock time of the clinic, where the two differ. Without it the page names the clinic's clock.
{
  const words = document.querySelector('[data-phone]')?.dataset.phone;
  const lang = document.documentElement.lang;
  for (const time of words ? document.querySelectorAll('main time[datetime]') : []) {
    const [, hours, minutes] = time.dateTime.match(/T(\d\d):(\d\d)[+-]/) ?? [];
    const here = new Date(time.dateTime);
    if (hours === undefined || (here.getHours() === +hours && here.getMinutes() === +minutes)) continue;
    const sameDay = here.getDate() === +time.dateTime.slice(8, 10);
    const clock = new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit', ...(sameDay ? {} : { weekday: 'short' }) });
    const own = document.createElement('span');
    own.className = 'phone-time';
    own.textContent = words.replace('%', clock.format(here));
    time.after(' ', own);
  }
}
