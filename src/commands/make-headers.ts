/** `SITE_URL=https://… npm run --silent make:headers`: prints the server for nginx, which looks for nothing in a site's own folder. */
import { nginxFile } from '#security/hostFiles.ts';

const address = process.env['SITE_URL'];
if (address === undefined || !URL.canParse(address)) {
  console.error(
    'Give the address of your copy: SITE_URL=https://your-address.org npm run --silent make:headers',
  );
  process.exit(1);
}
process.stdout.write(nginxFile(new URL(address)));
