"""From Fivetran's definition to the low-level client, one stage to a module.

`reduce` keeps the facts, `overlay` applies our patches, `tolerate` makes readers survive,
`generate` runs the generator and `polish` finishes its files, `tree` compares and swaps.
`command` puts them in order. `openapi/README.md` tells the whole story.
"""
