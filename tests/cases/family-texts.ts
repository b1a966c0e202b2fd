/** A further language, as a municipality may write it: here to see that it is written from right to left. */
export const inArabic = `---
child: الطفل
adult: أنت
question: فقط ما يلزم لهذا السؤال.
ongoing: وكذلك الاتصالات القائمة.
print: اطبع الصفحة بالضغط على Ctrl+P.
---

# نريد أن نساعد معًا

تحتاج جهات مختلفة أحيانًا إلى التحدث معًا لمساعدة {{who}}.

## هذا ما توافق عليه

{{parties}}

{{scope}}

حتى: {{until}}

## يمكنك تغيير رأيك

الاسم: {{blank}}
الهاتف: {{blank}}
`;
