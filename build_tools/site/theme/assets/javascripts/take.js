// A picture as PNG, twice its size, drawn of its file. What is opened from a disk may not be read.
(() => {
  function offerPng(link) {
    if (location.protocol === "file:") return;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "PNG" });
    button.addEventListener("click", async () => {
      const image = new Image();
      image.src = link.href;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: 2 * image.width, height: 2 * image.height });
      const pen = canvas.getContext("2d");
      pen.fillStyle = matchMedia("(prefers-color-scheme: dark)").matches ? "#10191e" : "#fdfcf8"; // --paper
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      Object.assign(document.createElement("a"), { href: canvas.toDataURL(), download: link.pathname.split("/").pop().replace(/svg$/, "png") }).click();
    });
    link.after(" ", button);
  }

  document.querySelectorAll(".take a").forEach(offerPng);
})();
