// Ties the map to the thread beside it: what is chosen in one lights up in the other. The address says what is chosen.
(() => {
  const svg = document.querySelector('#map svg');
  const lightUp = () => {
    for (const lit of document.querySelectorAll('.lit-up')) lit.classList.remove('lit-up');
    const id = decodeURIComponent(location.hash.slice(1));
    const sentence = document.getElementById(`s-${id}`);
    const place = sentence ?? document.querySelector(`#thread > article[id="${CSS.escape(id.replace(/^c/, 't'))}"]`);
    if (!place) return;
    place.classList.add('lit-up');
    place.scrollIntoView({ block: 'nearest' });
  };
  const choose = ({ target, key }) => {
    if (key !== undefined && key !== 'Enter') return;
    const row = target.closest('.row');
    if (row && !target.closest('a')) location.hash = row.id;
  };
  svg.addEventListener('click', choose);
  svg.addEventListener('keydown', choose);
  addEventListener('hashchange', lightUp);
  lightUp();
})();
