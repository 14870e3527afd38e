dossier.receive({
 "pages": [
  "",
  "7f52e946",
  "4d1c0c67",
  "",
  "2636bf66"
 ]
});
