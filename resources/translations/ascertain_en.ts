<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Agreement</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fleiss&apos; κ (1971), on the %n article(s) that all have finished,</source>
        <translation>
            <numerusform>Fleiss&apos; κ (1971), on the one article that all have finished,</numerusform>
            <numerusform>Fleiss&apos; κ (1971), on the %n articles that all have finished,</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementWindow</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that two or more of %1 have finished, %2.</source>
        <translation>
            <numerusform>%n article that two or more of %1 have finished, %2.</numerusform>
            <numerusform>%n articles that two or more of %1 have finished, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of them have finished %n article(s).</source>
        <translation>
            <numerusform>All of them have finished %n article.</numerusform>
            <numerusform>All of them have finished %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out: still blind, begun but not finished by two.</source>
        <translation>
            <numerusform>%n article left out: still blind, begun but not finished by two.</numerusform>
            <numerusform>%n articles left out: still blind, begun but not finished by two.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out: you have not finished them yourself.</source>
        <translation>
            <numerusform>%n article left out: you have not finished it yourself.</numerusform>
            <numerusform>%n articles left out: you have not finished them yourself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n span(s)</source>
        <translation>
            <numerusform>%1 has %n span</numerusform>
            <numerusform>%1 has %n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %2 where %3 has %4: %n span(s)</source>
        <translation>
            <numerusform>%1 has %2 where %3 has %4: %n span</numerusform>
            <numerusform>%1 has %2 where %3 has %4: %n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that %1 and %2 have both finished, %3.</source>
        <translation>
            <numerusform>%n article that %1 and %2 have both finished, %3.</numerusform>
            <numerusform>%n articles that %1 and %2 have both finished, %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that %1 has tagged twice, %2.</source>
        <translation>
            <numerusform>%n article that %1 has tagged twice, %2.</numerusform>
            <numerusform>%n articles that %1 has tagged twice, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out: not finished in both passes.</source>
        <translation>
            <numerusform>%n article left out: not finished in both passes.</numerusform>
            <numerusform>%n articles left out: not finished in both passes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleFile</name>
    <message numerus="yes">
        <source>The text has %n invisible character(s) that reverse the order of letters; what you see may not be what is stored.</source>
        <translation>
            <numerusform>The text has %n invisible character that reverses the order of letters; what you see may not be what is stored.</numerusform>
            <numerusform>The text has %n invisible characters that reverse the order of letters; what you see may not be what is stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that no text may have (NUL and the like) were replaced by “�”.</source>
        <translation>
            <numerusform>%n character that no text may have (NUL and the like) was replaced by “�”.</numerusform>
            <numerusform>%n characters that no text may have (NUL and the like) were replaced by “�”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleFileList</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleListPane</name>
    <message numerus="yes">
        <source>%1 article(s) · %2 of %1 tagged</source>
        <translation>
            <numerusform>%1 article · %2 of %1 tagged</numerusform>
            <numerusform>%1 articles · %2 of %1 tagged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePickModel</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePicker</name>
    <message numerus="yes">
        <source>%n article(s) ticked</source>
        <translation>
            <numerusform>%n article ticked</numerusform>
            <numerusform>%n articles ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePropertiesDialog</name>
    <message numerus="yes">
        <source>%1 characters in %n paragraph(s)</source>
        <translation>
            <numerusform>%1 characters in %n paragraph</numerusform>
            <numerusform>%1 characters in %n paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>Assign %n article(s)</source>
        <translation>
            <numerusform>Assign %n article</numerusform>
            <numerusform>Assign %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) get new readers.</source>
        <translation>
            <numerusform>%n article gets new readers.</numerusform>
            <numerusform>%n articles get new readers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message numerus="yes">
        <source>%n repl(ies)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message numerus="yes">
        <source>%n finding(s) in this article</source>
        <translation>
            <numerusform>%n finding in this article</numerusform>
            <numerusform>%n findings in this article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimTable</name>
    <message numerus="yes">
        <source>%n line(s); a claim stands under each of its sources</source>
        <translation>
            <numerusform>%n line; a claim stands under each of its sources</numerusform>
            <numerusform>%n lines; a claim stands under each of its sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n line(s); scroll for more</source>
        <translation>
            <numerusform>The first line; scroll for more</numerusform>
            <numerusform>The first %n lines; scroll for more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n claim(s); scroll for more</source>
        <translation>
            <numerusform>The first claim; scroll for more</numerusform>
            <numerusform>The first %n claims; scroll for more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n problem(s) found in %1. Go on with a copy that has none, such as the backup beside it.</source>
        <translation>
            <numerusform>%n problem found in %1. Go on with a copy that has none, such as the backup beside it.</numerusform>
            <numerusform>%n problems found in %1. Go on with a copy that has none, such as the backup beside it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) lack what ClaimReview requires:</source>
        <translation>
            <numerusform>%n draft lacks what ClaimReview requires:</numerusform>
            <numerusform>%n drafts lack what ClaimReview requires:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) written to %1.</source>
        <translation>
            <numerusform>%n draft written to %1.</numerusform>
            <numerusform>%n drafts written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n article(s)</source>
        <translation>
            <numerusform>Import %n article</numerusform>
            <numerusform>Import %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of other kinds were passed over.</source>
        <translation>
            <numerusform>%n file of another kind was passed over.</numerusform>
            <numerusform>%n files of other kinds were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were there already.</source>
        <translation>
            <numerusform>%n row was there already.</numerusform>
            <numerusform>%n rows were there already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CsvPreview</name>
    <message numerus="yes">
        <source>&amp;Preview: all %n row(s)</source>
        <translation>
            <numerusform>&amp;Preview: the only row</numerusform>
            <numerusform>&amp;Preview: all %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Preview: the first %n row(s)</source>
        <translation>
            <numerusform>&amp;Preview: the first row</numerusform>
            <numerusform>&amp;Preview: the first %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message numerus="yes">
        <source>Tagged %n span(s) by keys; rows in %1, picture in %2.</source>
        <translation>
            <numerusform>Tagged %n span by keys; rows in %1, picture in %2.</numerusform>
            <numerusform>Tagged %n spans by keys; rows in %1, picture in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityDialog</name>
    <message numerus="yes">
        <source>%n tag(s) will change,</source>
        <translation>
            <numerusform>%n tag will change,</numerusform>
            <numerusform>%n tags will change,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s).</source>
        <translation>
            <numerusform>in %n article.</numerusform>
            <numerusform>in %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) of teammates stay as they are.</source>
        <translation>
            <numerusform>%n tag of teammates stays as it is.</numerusform>
            <numerusform>%n tags of teammates stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityTable</name>
    <message numerus="yes">
        <source>%n claim(s) without any source</source>
        <translation>
            <numerusform>%n claim without any source</numerusform>
            <numerusform>%n claims without any source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>Take back the %n step(s) after this one</source>
        <translation>
            <numerusform>Take back the step after this one</numerusform>
            <numerusform>Take back the %n steps after this one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back the %n step(s) after “%1”?</source>
        <translation>
            <numerusform>Take back the step after “%1”?</numerusform>
            <numerusform>Take back the %n steps after “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %n step(s)</source>
        <translation>
            <numerusform>&amp;Undo %n step</numerusform>
            <numerusform>&amp;Undo %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportArticlesDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n article(s)</source>
        <translation>
            <numerusform>&amp;Import %n article</numerusform>
            <numerusform>&amp;Import %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n file(s) were not read.</source>
        <translation>
            <numerusform>Stopped. %n file was not read.</numerusform>
            <numerusform>Stopped. %n files were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n file(s) here can be read as an article. Text files can.</source>
        <translation>
            <numerusform>The file here cannot be read as an article. Text files can.</numerusform>
            <numerusform>None of the %n files here can be read as an article. Text files can.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of other kinds were passed over.</source>
        <translation>
            <numerusform>%n file of another kind was passed over.</numerusform>
            <numerusform>%n files of other kinds were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n article(s)</source>
        <translation>
            <numerusform>Import %n article</numerusform>
            <numerusform>Import %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>%n article added.</numerusform>
            <numerusform>%n articles added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these the project had already.</source>
        <translation>
            <numerusform>One of these the project had already.</numerusform>
            <numerusform>%n of these the project had already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSpansDialog</name>
    <message numerus="yes">
        <source>%n tag(s) to add</source>
        <translation>
            <numerusform>%n tag to add</numerusform>
            <numerusform>%n tags to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n tag(s)</source>
        <translation>
            <numerusform>&amp;Add %n tag</numerusform>
            <numerusform>&amp;Add %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n tag(s) from %1</source>
        <translation>
            <numerusform>Add %n tag from %1</numerusform>
            <numerusform>Add %n tags from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) added from %1</source>
        <translation>
            <numerusform>%n tag added from %1</numerusform>
            <numerusform>%n tags added from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to add</source>
        <translation>
            <numerusform>%n link to add</numerusform>
            <numerusform>%n links to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n link(s)</source>
        <translation>
            <numerusform>&amp;Add %n link</numerusform>
            <numerusform>&amp;Add %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n link(s) from %1</source>
        <translation>
            <numerusform>Add %n link from %1</numerusform>
            <numerusform>Add %n links from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) added from %1</source>
        <translation>
            <numerusform>%n link added from %1</numerusform>
            <numerusform>%n links added from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonWindow</name>
    <message numerus="yes">
        <source>%n line(s); Enter goes there</source>
        <translation>
            <numerusform>%n line; Enter goes there</numerusform>
            <numerusform>%n lines; Enter goes there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n open question</numerusform>
            <numerusform>%n open questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out until you are done with them</source>
        <translation>
            <numerusform>%n article left out until you are done with it</numerusform>
            <numerusform>%n articles left out until you are done with them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkTypePage</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) could not be written to the project.</source>
        <translation>
            <numerusform>%n change could not be written to the project.</numerusform>
            <numerusform>%n changes could not be written to the project.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) dropped along with a project were left alone.</source>
        <translation>
            <numerusform>%n other file dropped along with a project was left alone.</numerusform>
            <numerusform>%n other files dropped along with a project were left alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Normalise</name>
    <message numerus="yes">
        <source>%n character(s) could not be read as %1 and are shown as “�”.</source>
        <translation>
            <numerusform>%n character could not be read as %1 and is shown as “�”.</numerusform>
            <numerusform>%n characters could not be read as %1 and are shown as “�”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that no text may have (NUL and the like) were replaced by “�”.</source>
        <translation>
            <numerusform>%n character that no text may have (NUL and the like) was replaced by “�”.</numerusform>
            <numerusform>%n characters that no text may have (NUL and the like) were replaced by “�”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteArticleDialog</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message numerus="yes">
        <source>%n place(s); Enter goes there</source>
        <translation>
            <numerusform>%n place; Enter goes there</numerusform>
            <numerusform>%n places; Enter goes there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressWindow</name>
    <message numerus="yes">
        <source>%n article(s); Enter opens one</source>
        <translation>
            <numerusform>%n article; Enter opens one</numerusform>
            <numerusform>%n articles; Enter opens one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message numerus="yes">
        <source>Merge “%1” and %n more</source>
        <translation>
            <numerusform>Merge “%1” and %n more</numerusform>
            <numerusform>Merge “%1” and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusedList</name>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%n row refused</numerusform>
            <numerusform>%n rows refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>Accept %n tag(s) that both have alike</source>
        <translation>
            <numerusform>Accept the tag that both have alike</numerusform>
            <numerusform>Accept %n tags that both have alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n tag(s) of a teammate</source>
        <translation>
            <numerusform>Accept %n tag of a teammate</numerusform>
            <numerusform>Accept %n tags of a teammate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message numerus="yes">
        <source>Import %n article(s)</source>
        <translation>
            <numerusform>Import %n article</numerusform>
            <numerusform>Import %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n span(s)</source>
        <translation>
            <numerusform>Link %n span</numerusform>
            <numerusform>Link %n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchCommands</name>
    <message numerus="yes">
        <source>Tagged %n place(s) as %1.</source>
        <translation>
            <numerusform>Tagged %n place as %1.</numerusform>
            <numerusform>Tagged %n places as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n article(s) took the expression too long</source>
        <translation>
            <numerusform>; %n article took the expression too long</numerusform>
            <numerusform>; %n articles took the expression too long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecondPassCommands</name>
    <message numerus="yes">
        <source>This is your second pass, %n article(s) to go. Tag as if for the first time; mark each as done (Ctrl+D).</source>
        <translation>
            <numerusform>This is your second pass, %n article to go. Tag as if for the first time; mark each as done (Ctrl+D).</numerusform>
            <numerusform>This is your second pass, %n articles to go. Tag as if for the first time; mark each as done (Ctrl+D).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecondPassDialog</name>
    <message numerus="yes">
        <source>%n article(s) will come again,</source>
        <translation>
            <numerusform>%n article will come again,</numerusform>
            <numerusform>%n articles will come again,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) finished too recently: lower the number of days to take them too.</source>
        <translation>
            <numerusform>%n article finished too recently: lower the number of days to take them too.</numerusform>
            <numerusform>%n articles finished too recently: lower the number of days to take them too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out: in a second pass already.</source>
        <translation>
            <numerusform>%n article left out: in a second pass already.</numerusform>
            <numerusform>%n articles left out: in a second pass already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanPane</name>
    <message numerus="yes">
        <source>None of the %n tag(s) here has these words.</source>
        <translation>
            <numerusform>The only tag here does not have these words.</numerusform>
            <numerusform>None of the %n tags here has these words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n change(s) could not be written. Click to try again.</source>
        <translation>
            <numerusform>%n change could not be written. Click to try again.</numerusform>
            <numerusform>%n changes could not be written. Click to try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaggingController</name>
    <message numerus="yes">
        <source>%1 has %n value(s).</source>
        <translation>
            <numerusform>%1 has %n value.</numerusform>
            <numerusform>%1 has %n values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsetCounts</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
</TS>
