(function () {
  "use strict";
  var form = document.getElementById("filters");
  var questions = Array.from(document.querySelectorAll("details.question"));
  function bare(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").trim();
  }
  function show() {
    var wanted = new FormData(form);
    var words = bare(String(wanted.get("words")));
    var shown = 0;
    questions.forEach(function (one) {
      var fits = ["kind", "lang", "result", "outcome"].every(function (side) {
        return !wanted.get(side) || one.dataset[side] === wanted.get(side);
      }) && one.dataset.words.includes(words);
      one.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    document.getElementById("shown").textContent = shown;
  }
  form.addEventListener("input", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
})();
