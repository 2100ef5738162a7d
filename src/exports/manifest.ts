/** `imsmanifest.xml` of a SCORM 1.2 package: one lesson or course as one thing to open. Valid by the schemas of SCORM 1.2. */
import type { Package } from './packages.ts';

const namespaces = [
  'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
  'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
  'xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** No mastery score: with one, platforms write over our status, and would tell a child that it failed. */
export function manifestOf({ id, locale, title, description, files }: Package): string {
  const name = `safe-path-${locale}-${id}`;
  const text = (words: string) =>
    `<imsmd:langstring xml:lang="${locale}">${escaped(words)}</imsmd:langstring>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${name}" version="1.0" ${namespaces}>
<metadata>
<schema>ADL SCORM</schema>
<schemaversion>1.2</schemaversion>
<imsmd:lom>
<imsmd:general>
<imsmd:title>${text(title)}</imsmd:title>
<imsmd:language>${locale}</imsmd:language>
<imsmd:description>${text(description)}</imsmd:description>
</imsmd:general>
<imsmd:rights>
<imsmd:copyrightandotherrestrictions>
<imsmd:source><imsmd:langstring xml:lang="x-none">LOMv1.0</imsmd:langstring></imsmd:source>
<imsmd:value><imsmd:langstring xml:lang="x-none">yes</imsmd:langstring></imsmd:value>
</imsmd:copyrightandotherrestrictions>
<imsmd:description><imsmd:langstring xml:lang="en">CC BY-NC-SA 4.0</imsmd:langstring></imsmd:description>
</imsmd:rights>
</imsmd:lom>
</metadata>
<organizations default="organization">
<organization identifier="organization">
<title>${escaped(title)}</title>
<item identifier="item" identifierref="resource" isvisible="true"><title>${escaped(title)}</title></item>
</organization>
</organizations>
<resources>
<resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="index.html">
${[...files.keys()].sort().map((file) => `<file href="${escaped(file)}"/>`).join('\n')}
</resource>
</resources>
</manifest>
`; // prettier-ignore
}

/** Text for XML, without the signs that XML cannot hold. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
