/* Runs before the page's inline script, which needs `$` and `metrc`. Not a module for that reason. */
(() => {
  const defaults = { headers: {} };
  window.$ = { ajaxSetup: (settings) => Object.assign(defaults.headers, settings.headers), ajaxSettings: defaults };
  window.metrc = {
    initializeDoNotShow(userName, licenseNumber) {
      window.metrc.userName = userName;
      window.metrc.licenseNumber = licenseNumber;
    },
    enableSingleSubmit: true,
  };
  sessionStorage.LoginTime ??= new Date().toISOString();
})();
