// Hides who is not searched for; without it everybody is shown.
const search = document.getElementById('search');
const found = document.getElementById('found');
const people = [...document.querySelectorAll('li')].map((item) => ({
  item,
  section: item.closest('section'),
  words: `${item.textContent} ${item.closest('section')?.querySelector('h2')?.textContent}`.toLocaleLowerCase('sv'),
}));

const show = () => {
  const wanted = search.value.trim().toLocaleLowerCase('sv').split(/\s+/);
  for (const { item, words } of people) item.hidden = !wanted.every((word) => words.includes(word));
  for (const { section } of people) section.hidden = section.querySelector('li:not([hidden])') === null;
  const shown = people.filter(({ item }) => !item.hidden).length;
  if (search.value.trim() === '') found.textContent = '';
  else if (shown === 0) found.textContent = 'Ingen stämmer med det. Sök på något annat.';
  else found.textContent = shown === 1 ? 'En person' : `${shown} personer`;
};

search.disabled = false;
search.addEventListener('input', show);
search.addEventListener('keydown', (event) => {
  // Enter takes whom the search has found, when it is one.
  const shown = people.filter(({ item }) => !item.hidden);
  if (event.key === 'Enter' && search.value.trim() !== '' && shown.length === 1) {
    shown[0].item.querySelector('button').click();
  }
});
search.focus();
show();
