'use strict';
// Searches the sections of all pages, by lunr, without any server.
const up = document.body.dataset.up;
const hits = document.getElementById('hits');
let index;

function build() {
  index = lunr(function () {
    this.ref('number');
    this.field('heading', { boost: 5 });
    this.field('title', { boost: 2 });
    this.field('text');
    SECTIONS.forEach((section, number) => this.add({ number, ...section }));
  });
}

/** All words, the last one perhaps not yet typed to its end. */
function found(words) {
  return index.query(query => words.forEach((word, number) => {
    const last = number === words.length - 1;
    query.term(word, { boost: 10, usePipeline: true });
    query.term(word, { usePipeline: false, wildcard: last ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE });
  }));
}

document.getElementById('search').addEventListener('input', event => {
  const words = lunr.tokenizer(event.target.value).map(String).filter(word => word);
  if (!index) {
    build();
  }
  const best = words.length ? found(words).slice(0, 12) : [];
  hits.replaceChildren(...best.map(hit => {
    const section = SECTIONS[hit.ref];
    const link = document.createElement('a');
    link.href = up + section.page;
    link.textContent = section.heading === section.title ? section.title : section.title + ': ' + section.heading;
    const item = document.createElement('li');
    item.append(link);
    return item;
  }));
});
