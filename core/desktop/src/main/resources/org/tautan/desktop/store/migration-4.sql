-- The words of texts, for searching. Triggers keep them in the transaction of their message.
-- What stands here at first is indexed later, from the newest row down: every text from from_row on
-- is in the index, and none below.
CREATE TABLE search_progress (
  one      INTEGER PRIMARY KEY CHECK (one = 1),
  from_row INTEGER NOT NULL
) STRICT;
INSERT INTO search_progress SELECT 1, ifnull(max(row) + 1, 0) FROM message;

-- kind 1 is a text. who: whose chat it stands in and who wrote it, as words of their own, because
-- asking the index for them is far cheaper than looking at every row that it finds.
CREATE VIEW message_words (row, body, who) AS
  SELECT row, text, 'c' || chat || ' s' || sender FROM message WHERE kind = 1;

CREATE VIRTUAL TABLE message_search USING fts5 (
  body, who,
  content = 'message_words', content_rowid = 'row', columnsize = 0,
  -- A beginning that has no list of its own is put together from those of all its words, which takes
  -- long where these are frequent; words of more than eight letters are not.
  prefix = '1 2 3 4 5 6 7 8',
  -- unicode61 has the tables of Unicode 6.1 and takes every later character for a letter: these are
  -- the emoji since, and the signs that make and direct them.
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc' separators '⁦⁧⁨⁩⃣⏴⏵⏶⏷⏸⏹⏺⏻⏼⏽⏾⏿︎️🌡🌢🌣🌤🌥🌦🌧🌨🌩🌪🌫🌬🌭🌮🌯🌶🍽🍾🍿🎔🎕🎖🎗🎘🎙🎚🎛🎜🎝🎞🎟🏅🏋🏌🏍🏎🏏🏐🏑🏒🏓🏔🏕🏖🏗🏘🏙🏚🏛🏜🏝🏞🏟🏱🏲🏳🏴🏵🏶🏷🏸🏹🏺🏻🏼🏽🏾🏿🐿👁📸📽📾📿🔾🔿🕄🕅🕆🕇🕈🕉🕊🕋🕌🕍🕎🕏🕨🕩🕪🕫🕬🕭🕮🕯🕰🕱🕲🕳🕴🕵🕶🕷🕸🕹🕺🕻🕼🕽🕾🕿🖀🖁🖂🖃🖄🖅🖆🖇🖈🖉🖊🖋🖌🖍🖎🖏🖐🖑🖒🖓🖔🖕🖖🖗🖘🖙🖚🖛🖜🖝🖞🖟🖠🖡🖢🖣🖤🖥🖦🖧🖨🖩🖪🖫🖬🖭🖮🖯🖰🖱🖲🖳🖴🖵🖶🖷🖸🖹🖺🖻🖼🖽🖾🖿🗀🗁🗂🗃🗄🗅🗆🗇🗈🗉🗊🗋🗌🗍🗎🗏🗐🗑🗒🗓🗔🗕🗖🗗🗘🗙🗚🗛🗜🗝🗞🗟🗠🗡🗢🗣🗤🗥🗦🗧🗨🗩🗪🗫🗬🗭🗮🗯🗰🗱🗲🗳🗴🗵🗶🗷🗸🗹🗺🙁🙂🙃🙄🛆🛇🛈🛉🛊🛋🛌🛍🛎🛏🛐🛑🛒🛓🛔🛕🛖🛗🛘🛙🛚🛛🛜🛝🛞🛟🛠🛡🛢🛣🛤🛥🛦🛧🛨🛩🛪🛫🛬🛭🛮🛯🛰🛱🛲🛳🛴🛵🛶🛷🛸🛹🛺🛻🛼🛽🛾🛿🟠🟡🟢🟣🟤🟥🟦🟧🟨🟩🟪🟫🟬🟭🟮🟯🟰🟱🟲🟳🟴🟵🟶🟷🟸🟹🟺🟻🟼🟽🟾🟿🤀🤁🤂🤃🤄🤅🤆🤇🤈🤉🤊🤋🤌🤍🤎🤏🤐🤑🤒🤓🤔🤕🤖🤗🤘🤙🤚🤛🤜🤝🤞🤟🤠🤡🤢🤣🤤🤥🤦🤧🤨🤩🤪🤫🤬🤭🤮🤯🤰🤱🤲🤳🤴🤵🤶🤷🤸🤹🤺🤻🤼🤽🤾🤿🥀🥁🥂🥃🥄🥅🥆🥇🥈🥉🥊🥋🥌🥍🥎🥏🥐🥑🥒🥓🥔🥕🥖🥗🥘🥙🥚🥛🥜🥝🥞🥟🥠🥡🥢🥣🥤🥥🥦🥧🥨🥩🥪🥫🥬🥭🥮🥯🥰🥱🥲🥳🥴🥵🥶🥷🥸🥹🥺🥻🥼🥽🥾🥿🦀🦁🦂🦃🦄🦅🦆🦇🦈🦉🦊🦋🦌🦍🦎🦏🦐🦑🦒🦓🦔🦕🦖🦗🦘🦙🦚🦛🦜🦝🦞🦟🦠🦡🦢🦣🦤🦥🦦🦧🦨🦩🦪🦫🦬🦭🦮🦯🦰🦱🦲🦳🦴🦵🦶🦷🦸🦹🦺🦻🦼🦽🦾🦿🧀🧁🧂🧃🧄🧅🧆🧇🧈🧉🧊🧋🧌🧍🧎🧏🧐🧑🧒🧓🧔🧕🧖🧗🧘🧙🧚🧛🧜🧝🧞🧟🧠🧡🧢🧣🧤🧥🧦🧧🧨🧩🧪🧫🧬🧭🧮🧯🧰🧱🧲🧳🧴🧵🧶🧷🧸🧹🧺🧻🧼🧽🧾🧿🨀🨁🨂🨃🨄🨅🨆🨇🨈🨉🨊🨋🨌🨍🨎🨏🨐🨑🨒🨓🨔🨕🨖🨗🨘🨙🨚🨛🨜🨝🨞🨟🨠🨡🨢🨣🨤🨥🨦🨧🨨🨩🨪🨫🨬🨭🨮🨯🨰🨱🨲🨳🨴🨵🨶🨷🨸🨹🨺🨻🨼🨽🨾🨿🩀🩁🩂🩃🩄🩅🩆🩇🩈🩉🩊🩋🩌🩍🩎🩏🩐🩑🩒🩓🩔🩕🩖🩗🩘🩙🩚🩛🩜🩝🩞🩟🩠🩡🩢🩣🩤🩥🩦🩧🩨🩩🩪🩫🩬🩭🩮🩯🩰🩱🩲🩳🩴🩵🩶🩷🩸🩹🩺🩻🩼🩽🩾🩿🪀🪁🪂🪃🪄🪅🪆🪇🪈🪉🪊🪋🪌🪍🪎🪏🪐🪑🪒🪓🪔🪕🪖🪗🪘🪙🪚🪛🪜🪝🪞🪟🪠🪡🪢🪣🪤🪥🪦🪧🪨🪩🪪🪫🪬🪭🪮🪯🪰🪱🪲🪳🪴🪵🪶🪷🪸🪹🪺🪻🪼🪽🪾🪿🫀🫁🫂🫃🫄🫅🫆🫇🫈🫉🫊🫋🫌🫍🫎🫏🫐🫑🫒🫓🫔🫕🫖🫗🫘🫙🫚🫛🫜🫝🫞🫟🫠🫡🫢🫣🫤🫥🫦🫧🫨🫩🫪🫫🫬🫭🫮🫯🫰🫱🫲🫳🫴🫵🫶🫷🫸🫹🫺🫻🫼🫽🫾🫿'"
);
-- What is deleted leaves the index at once, and not only when parts of it are merged.
INSERT INTO message_search (message_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER message_search_insert AFTER INSERT ON message
WHEN new.kind = 1 AND new.row >= (SELECT from_row FROM search_progress)
BEGIN
  INSERT INTO message_search (rowid, body, who)
  VALUES (new.row, new.text, 'c' || new.chat || ' s' || new.sender);
END;

CREATE TRIGGER message_search_delete AFTER DELETE ON message
WHEN old.kind = 1 AND old.row >= (SELECT from_row FROM search_progress)
BEGIN
  INSERT INTO message_search (message_search, rowid, body, who)
  VALUES ('delete', old.row, old.text, 'c' || old.chat || ' s' || old.sender);
END;

CREATE TRIGGER message_search_update AFTER UPDATE OF kind, text ON message
WHEN (old.kind <> new.kind OR old.text IS NOT new.text)
  AND new.row >= (SELECT from_row FROM search_progress)
BEGIN
  INSERT INTO message_search (message_search, rowid, body, who)
  SELECT 'delete', old.row, old.text, 'c' || old.chat || ' s' || old.sender WHERE old.kind = 1;
  INSERT INTO message_search (rowid, body, who)
  SELECT new.row, new.text, 'c' || new.chat || ' s' || new.sender WHERE new.kind = 1;
END;

-- Chats that searching leaves out: 3 blocked, 4 removed.
CREATE INDEX chat_hidden ON chat (account) WHERE state IN (3, 4);
