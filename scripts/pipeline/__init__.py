"""From Fivetran's definition to the low-level client, one stage to a module.

`reduce` keeps the facts, `patching` applies our patches, `tolerate` makes readers survive,
`generate` runs the generator and `polish` finishes its files, `tree` compares and swaps.
`regeneration` puts them in order, `command` and `telling` speak with people.

A patch is read by `patch_file`, done by `overlay`, and held against the others by `conflicts`;
`reach` looks at what the curated layer takes of the outcome. `openapi/README.md` tells the whole
story.
"""
