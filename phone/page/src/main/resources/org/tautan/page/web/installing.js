// The page on the phone itself: its service worker, and newer versions of the page.

// Calls back, with what takes it, when a newer version has been fetched.
export async function keepOnPhone(newer) {
  if (!navigator.serviceWorker) return;
  const workers = navigator.serviceWorker;
  let registration;
  try {
    registration = await workers.register('/service-worker.js', { updateViaCache: 'none' });
  } catch {
    return; // under a certificate that the person clicked through, browsers keep nothing
  }
  let taken = false;
  const look = () => {
    const { waiting } = registration;
    if (waiting && workers.controller) newer(() => ((taken = true), waiting.postMessage('take over')));
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  workers.addEventListener('controllerchange', () => taken && location.reload());
  look();
}
