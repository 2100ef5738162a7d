/** The same headers as `headers.ts` has them, in the words of each host. */
import { askAgain, compressedFolders, headersFor, keeping, readByPrograms, type Header } from './headers.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Both join values where two rules set one header, so each path is
 * spoken of once; pages are asked for each time by both of them without being told.
 * @param folders those that the finished site has: neither host knows a pattern for a folder within a folder.
 */
export function headersFile(site: URL | undefined, folders: string[]): string {
  const rules = keeping.flatMap(({ folder, value }) =>
    folders
      .filter((name) => new RegExp(`^${pattern(folder)}$`).test(name))
      .map((name) => `${name}*\n  Cache-Control: ${value}\n`),
  );
  const everywhere = headersFor(site).map(({ name, value, why }) => `  # ${why}\n  ${name}: ${value}\n`);
  return `/*\n${everywhere.join('')}\n${rules.join('\n')}`;
}

/** `.htaccess`, for Apache. Whether a log is kept can be said only in the server's own settings. */
export function apacheFile(site: URL | undefined): string {
  const headers = headersFor(site).map(
    ({ name, value, why }) => `  # ${why}\n  Header always set ${name} "${value}"`,
  );
  const kept = keeping.map(
    ({ folder, value }) =>
      `  <If "%{REQUEST_URI} =~ m#^${pattern(folder)}#">\n    Header always set Cache-Control "${value}"\n  </If>`,
  );
  const toHttps =
    site?.protocol === 'https:'
      ? `
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{HTTPS} !=on
  RewriteCond %{HTTP:X-Forwarded-Proto} !=https
  RewriteRule ^ https://${site.host}%{REQUEST_URI} [R=301,L]
</IfModule>
`
      : '';
  return `# Made by the build from src/security/headers.ts. Apache 2.4.
# Please keep no access log: CustomLog cannot be switched off from here, only in the server's settings.
ErrorDocument 404 /404.html
AddCharset utf-8 .html .js .css .json .txt .svg .xml .webmanifest
AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
${toHttps}
<IfModule mod_headers.c>
${headers.join('\n')}
  Header always set Cache-Control "${askAgain}"
${kept.join('\n')}
  # Compressing renames a file's version, and Apache then knows it no more: “not changed” would never be answered.
  RequestHeader edit* If-None-Match "-gzip\\"" "\\""
</IfModule>

<IfModule mod_deflate.c>
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json
    AddOutputFilterByType DEFLATE text/plain image/svg+xml text/xml application/xml application/manifest+json
  </IfModule>
</IfModule>
`;
}

export interface NginxPlaces {
  /** Where the finished site lies on the server. */
  root: string;
  /** Files of the certificate and its key. */
  certificate: string;
  key: string;
  /** What is listened on: an address, a port or both. */
  http: string;
  https: string;
}

/** Where things lie on a usual server. */
export function usualPlaces(site: URL): NginxPlaces {
  const folder = `/etc/letsencrypt/live/${site.hostname}`;
  return {
    root: '/var/www/safe-path',
    certificate: `${folder}/fullchain.pem`,
    key: `${folder}/privkey.pem`,
    http: '80',
    https: '443',
  };
}

/** A file for nginx' `conf.d/` or `sites-enabled/`: the whole server, with `https:` where the address has it. */
export function nginxFile(site: URL, places = usualPlaces(site)): string {
  const headers = headersFor(site);
  const kept = keeping.map(({ folder, value }) => `  "~^${pattern(folder)}" "${value}";`);
  const isHttps = site.protocol === 'https:';
  const toHttps = `server {
  listen ${places.http};
  server_name ${site.hostname};
  access_log off;
  server_tokens off;
  return 301 https://$host$request_uri;
}

`;
  const listening = isHttps
    ? `  listen ${places.https} ssl http2;
  server_name ${site.hostname};
  ssl_certificate ${places.certificate};
  ssl_certificate_key ${places.key};
  ssl_protocols TLSv1.2 TLSv1.3;
  # A reader who comes back within the hour is known again, which saves their phone a second and the certificate.
  ssl_session_cache shared:safe_path:10m;
  ssl_session_timeout 1h;
  ssl_session_tickets off;`
    : `  listen ${places.http};
  server_name ${site.hostname};`;
  const others = [
    ...headers.filter(({ isForPages }) => !isForPages).map((header) => `    ${nginxHeader(header)}`),
    '    add_header Cache-Control $safe_path_keeping always;',
  ];
  return `# Made by \`npm run make:headers\` from src/security/headers.ts.
map $uri $safe_path_keeping {
  default "${askAgain}";
${kept.join('\n')}
}

${isHttps ? toHttps : ''}server {
${listening}
  root ${places.root};
  index index.html;
  error_page 404 /404.html;
  charset utf-8;
  server_tokens off;
  absolute_redirect off;

  # Who read what, and from where, is written down nowhere: the privacy page counts on it.
  access_log off;
  error_log /dev/null crit;

${headers.map((header) => `  # ${header.why}\n  ${nginxHeader(header)}`).join('\n')}
  add_header Cache-Control $safe_path_keeping always;

  gzip on;
  gzip_proxied any;
  gzip_vary on;
  gzip_comp_level 6;
  gzip_min_length 200;
  gzip_types text/css text/javascript application/javascript application/json text/plain text/xml application/xml
    image/svg+xml application/manifest+json;
  # Better still with https and the module for it: brotli on; brotli_comp_level 5; brotli_types as above.

  location ~ "/(?:\\.|_headers$)" {
    return 404; # Files for other hosts.
  }
  # Compressed by the build. Not for pages: whoever mends one here would still send the old one.
  location ~ "^(?:${compressedFolders.join('|')})" {
    gzip_static on;
${others.join('\n')}
  }
  # No browser opens these as pages: they do without the headers that only a page obeys.
  location ~ "^(?:${readByPrograms.join('|')})" {
${others.join('\n')}
  }
  location ~ "\\.webmanifest$" {
    types { }
    default_type application/manifest+json;
  }
}
`;
}

function nginxHeader({ name, value }: Pick<Header, 'name' | 'value'>): string {
  return `add_header ${name} "${value}" always;`;
}

/** Any one name for each `*`, as an expression that all servers read alike. */
function pattern(folder: string): string {
  return folder.replaceAll('*', '[^/]+');
}
