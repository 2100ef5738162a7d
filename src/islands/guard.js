// Runs before anything is drawn, on every page but the neutral one.
// After leaving, Back must not bring the page up again: the browser keeps it, so it turns away by itself.
(function () {
  var root = document.documentElement;
  function turnAway() {
    try {
      if (!sessionStorage.getItem('left')) return false;
    } catch (error) {
      return false;
    }
    root.hidden = true;
    location.replace('/tables/');
    return true;
  }
  function cameBack() {
    var entry = performance.getEntriesByType('navigation')[0];
    return entry && entry.type === 'back_forward';
  }
  try {
    // Somebody who opens the site anew is welcome again.
    if (!cameBack()) sessionStorage.removeItem('left');
  } catch (error) {}
  turnAway();
  // A page kept whole in memory comes back without running anything but this.
  addEventListener('pagehide', function () {
    root.hidden = true;
  });
  addEventListener('pageshow', function (event) {
    if (!(event.persisted && turnAway())) root.hidden = false;
  });
})();
