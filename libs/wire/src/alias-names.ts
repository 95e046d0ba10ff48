/** What an alias may be called: trees, birds, stones and weather, none of which is a name for a person. */
export const aliasNames: readonly string[] =
  `Alder Aspen Beech Bluebell Bracken Bramble Buttercup Cedar Chestnut Clover Cowslip Cypress Elder Fern Foxglove
  Gorse Hawthorn Heather Hemlock Hornbeam Juniper Larch Lichen Linden Maple Moss Mulberry Nettle Oak Poplar Reed Rowan
  Rush Sedge Sorrel Spruce Thistle Thyme Walnut Willow Yarrow Yew Avocet Bittern Blackbird Chaffinch Coot Cormorant
  Curlew Dipper Dunlin Fieldfare Goldfinch Goshawk Grebe Greenshank Heron Jackdaw Kestrel Kingfisher Lapwing Linnet
  Magpie Nuthatch Osprey Oystercatcher Plover Ptarmigan Redstart Sandpiper Shearwater Skylark Snipe Swallow Teal Tern
  Turnstone Wagtail Waxwing Wheatear Whimbrel Woodcock Wren Basalt Flint Granite Marble Quartz Slate Breeze Drizzle
  Hailstone Rainbow Thaw`.split(/\s+/u);
