"""What a browser sends when an editor saves a page."""

PAGE = {
    "title": "หน้า",
    "summary": "",
    "slug": "",
    "seo_title": "",
    "search_description": "",
    "comments-TOTAL_FORMS": "0",
    "comments-INITIAL_FORMS": "0",
}
EMPTY_RICH_TEXT = "null"
PUBLISH = {"action-publish": "action-publish"}


def rows(name, *typed):
    """The lines of an inline panel; with an id a line exists already."""
    known = sum(bool(row.get("id")) for row in typed)
    values = {
        f"{name}-TOTAL_FORMS": len(typed),
        f"{name}-INITIAL_FORMS": known,
        f"{name}-MIN_NUM_FORMS": 0,
        f"{name}-MAX_NUM_FORMS": 1000,
    }
    for number, row in enumerate(typed):
        for field, value in {"id": "", "ORDER": number + 1, "DELETE": "", **row}.items():
            values[f"{name}-{number}-{field}"] = value
    return values


def add(client, parent, model, values):
    app, name = model._meta.app_label, model._meta.model_name
    return client.post(f"/admin/pages/add/{app}/{name}/{parent.pk}/", PAGE | values)


def edit(client, page, values):
    return client.post(f"/admin/pages/{page.pk}/edit/", PAGE | {"slug": page.slug} | values)


def errors(response):
    """Every sentence beside a field or at the top, in one text."""
    form = response.context["form"]
    found = [str(form.errors)]
    for formset in form.formsets.values():
        found += [str(formset.errors), str(formset.non_form_errors())]
    return " ".join(found)
