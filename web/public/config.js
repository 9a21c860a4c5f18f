// For a page that another server than the API's hands out; both may stay empty otherwise.
// api: where the API is, such as 'https://usage.example.com'; that server must list this page's origin in Page__Origins.
// base: the path that the page lies under, such as '/usage/'; when empty, where this file lies.
window.analyzerConfig = { api: '', base: '' };
