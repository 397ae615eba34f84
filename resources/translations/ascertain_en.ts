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
        <source>%Ln article(s) that %1 has tagged twice, %2.</source>
        <translation>
            <numerusform>%Ln article that %1 has tagged twice, %2.</numerusform>
            <numerusform>%Ln articles that %1 has tagged twice, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that %1 and %2 have both finished, %3.</source>
        <translation>
            <numerusform>%Ln article that %1 and %2 have both finished, %3.</numerusform>
            <numerusform>%Ln articles that %1 and %2 have both finished, %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that two or more of %1 have finished, %2.</source>
        <translation>
            <numerusform>%Ln article that two or more of %1 have finished, %2.</numerusform>
            <numerusform>%Ln articles that two or more of %1 have finished, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of them have finished %Ln article(s).</source>
        <translation>
            <numerusform>All of them have finished %Ln article.</numerusform>
            <numerusform>All of them have finished %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) left out: not finished in both passes.</source>
        <translation>
            <numerusform>%Ln article left out: not finished in both passes.</numerusform>
            <numerusform>%Ln articles left out: not finished in both passes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) left out: still blind, begun but not finished by two.</source>
        <translation>
            <numerusform>%Ln article left out: still blind, begun but not finished by two.</numerusform>
            <numerusform>%Ln articles left out: still blind, begun but not finished by two.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) left out: you have not finished them yourself.</source>
        <translation>
            <numerusform>%Ln article left out: you have not finished it yourself.</numerusform>
            <numerusform>%Ln articles left out: you have not finished them yourself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln span(s)</source>
        <translation>
            <numerusform>%1 has %Ln span</numerusform>
            <numerusform>%1 has %Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %2 where %3 has %4: %Ln span(s)</source>
        <translation>
            <numerusform>%1 has %2 where %3 has %4: %Ln span</numerusform>
            <numerusform>%1 has %2 where %3 has %4: %Ln spans</numerusform>
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
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
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
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePicker</name>
    <message numerus="yes">
        <source>%Ln article(s) ticked</source>
        <translation>
            <numerusform>%Ln article ticked</numerusform>
            <numerusform>%Ln articles ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePropertiesDialog</name>
    <message numerus="yes">
        <source>%1 characters in %Ln paragraph(s)</source>
        <translation>
            <numerusform>%1 characters in %Ln paragraph</numerusform>
            <numerusform>%1 characters in %Ln paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>%Ln article(s) get new readers.</source>
        <translation>
            <numerusform>%Ln article gets new readers.</numerusform>
            <numerusform>%Ln articles get new readers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln article(s)</source>
        <translation>
            <numerusform>Assign %Ln article</numerusform>
            <numerusform>Assign %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message numerus="yes">
        <source>%Ln repl(ies)</source>
        <translation>
            <numerusform>%Ln reply</numerusform>
            <numerusform>%Ln replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message numerus="yes">
        <source>%Ln finding(s) in this article</source>
        <translation>
            <numerusform>%Ln finding in this article</numerusform>
            <numerusform>%Ln findings in this article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimTable</name>
    <message numerus="yes">
        <source>%Ln line(s); a claim stands under each of its sources</source>
        <translation>
            <numerusform>%Ln line; a claim stands under each of its sources</numerusform>
            <numerusform>%Ln lines; a claim stands under each of its sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln line(s); scroll for more</source>
        <translation>
            <numerusform>The first line; scroll for more</numerusform>
            <numerusform>The first %Ln lines; scroll for more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln claim</numerusform>
            <numerusform>%Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln claim(s); scroll for more</source>
        <translation>
            <numerusform>The first claim; scroll for more</numerusform>
            <numerusform>The first %Ln claims; scroll for more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln in furniture</source>
        <translation>
            <numerusform>%1 and %Ln in furniture</numerusform>
            <numerusform>%1 and %Ln in furniture</numerusform>
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
        <source>&amp;Preview: all %Ln row(s)</source>
        <translation>
            <numerusform>&amp;Preview: the only row</numerusform>
            <numerusform>&amp;Preview: all %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Preview: the first %Ln row(s)</source>
        <translation>
            <numerusform>&amp;Preview: the first row</numerusform>
            <numerusform>&amp;Preview: the first %Ln rows</numerusform>
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
        <source>%Ln tag(s) will change,</source>
        <translation>
            <numerusform>%Ln tag will change,</numerusform>
            <numerusform>%Ln tags will change,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s).</source>
        <translation>
            <numerusform>in %Ln article.</numerusform>
            <numerusform>in %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) of teammates stay as they are.</source>
        <translation>
            <numerusform>%Ln tag of teammates stays as it is.</numerusform>
            <numerusform>%Ln tags of teammates stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityTable</name>
    <message numerus="yes">
        <source>%Ln claim(s) without any source</source>
        <translation>
            <numerusform>%Ln claim without any source</numerusform>
            <numerusform>%Ln claims without any source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>Take back the %Ln step(s) after this one</source>
        <translation>
            <numerusform>Take back the step after this one</numerusform>
            <numerusform>Take back the %Ln steps after this one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back the %Ln step(s) after “%1”?</source>
        <translation>
            <numerusform>Take back the step after “%1”?</numerusform>
            <numerusform>Take back the %Ln steps after “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %Ln step(s)</source>
        <translation>
            <numerusform>&amp;Undo %Ln step</numerusform>
            <numerusform>&amp;Undo %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportArticlesDialog</name>
    <message numerus="yes">
        <source>&amp;Import %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Import %Ln article</numerusform>
            <numerusform>&amp;Import %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %Ln file(s) were not read.</source>
        <translation>
            <numerusform>Stopped. %Ln file was not read.</numerusform>
            <numerusform>Stopped. %Ln files were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln file(s) here can be read as an article. Text files can.</source>
        <translation>
            <numerusform>The file here cannot be read as an article. Text files can.</numerusform>
            <numerusform>None of the %Ln files here can be read as an article. Text files can.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of other kinds were passed over.</source>
        <translation>
            <numerusform>%Ln file of another kind was passed over.</numerusform>
            <numerusform>%Ln files of other kinds were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln article(s)</source>
        <translation>
            <numerusform>Import %Ln article</numerusform>
            <numerusform>Import %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) added.</source>
        <translation>
            <numerusform>%Ln article added.</numerusform>
            <numerusform>%Ln articles added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these the project had already.</source>
        <translation>
            <numerusform>One of these the project had already.</numerusform>
            <numerusform>%Ln of these the project had already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSpansDialog</name>
    <message numerus="yes">
        <source>%Ln tag(s) to add</source>
        <translation>
            <numerusform>%Ln tag to add</numerusform>
            <numerusform>%Ln tags to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) to add</source>
        <translation>
            <numerusform>%Ln link to add</numerusform>
            <numerusform>%Ln links to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln tag(s)</source>
        <translation>
            <numerusform>&amp;Add %Ln tag</numerusform>
            <numerusform>&amp;Add %Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln link(s)</source>
        <translation>
            <numerusform>&amp;Add %Ln link</numerusform>
            <numerusform>&amp;Add %Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln tag(s) from %1</source>
        <translation>
            <numerusform>Add %Ln tag from %1</numerusform>
            <numerusform>Add %Ln tags from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln link(s) from %1</source>
        <translation>
            <numerusform>Add %Ln link from %1</numerusform>
            <numerusform>Add %Ln links from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) added from %1</source>
        <translation>
            <numerusform>%Ln tag added from %1</numerusform>
            <numerusform>%Ln tags added from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) added from %1</source>
        <translation>
            <numerusform>%Ln link added from %1</numerusform>
            <numerusform>%Ln links added from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonWindow</name>
    <message numerus="yes">
        <source>%Ln line(s); Enter goes there</source>
        <translation>
            <numerusform>%Ln line; Enter goes there</numerusform>
            <numerusform>%Ln lines; Enter goes there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open question(s)</source>
        <translation>
            <numerusform>%Ln open question</numerusform>
            <numerusform>%Ln open questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) left out until you are done with them</source>
        <translation>
            <numerusform>%Ln article left out until you are done with it</numerusform>
            <numerusform>%Ln articles left out until you are done with them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkTypePage</name>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> and %Ln more</numerusform>
            <numerusform> and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln other file(s) dropped along with a project were left alone.</source>
        <translation>
            <numerusform>%Ln other file dropped along with a project was left alone.</numerusform>
            <numerusform>%Ln other files dropped along with a project were left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) could not be written to the project.</source>
        <translation>
            <numerusform>%Ln change could not be written to the project.</numerusform>
            <numerusform>%Ln changes could not be written to the project.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreed tag(s) hidden</source>
        <translation>
            <numerusform>%Ln agreed tag hidden</numerusform>
            <numerusform>%Ln agreed tags hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) of yours hidden</source>
        <translation>
            <numerusform>%Ln tag of yours hidden</numerusform>
            <numerusform>%Ln tags of yours hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) of %1 hidden</source>
        <translation>
            <numerusform>%Ln tag of %1 hidden</numerusform>
            <numerusform>%Ln tags of %1 hidden</numerusform>
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
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message numerus="yes">
        <source>%Ln place(s); Enter goes there</source>
        <translation>
            <numerusform>%Ln place; Enter goes there</numerusform>
            <numerusform>%Ln places; Enter goes there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressWindow</name>
    <message numerus="yes">
        <source>%Ln article(s); Enter opens one</source>
        <translation>
            <numerusform>%Ln article; Enter opens one</numerusform>
            <numerusform>%Ln articles; Enter opens one</numerusform>
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
        <source>%Ln row(s) refused</source>
        <translation>
            <numerusform>%Ln row refused</numerusform>
            <numerusform>%Ln rows refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>Accept %Ln tag(s) that all have alike</source>
        <translation>
            <numerusform>Accept the tag that all have alike</numerusform>
            <numerusform>Accept %Ln tags that all have alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln tag(s) of a teammate</source>
        <translation>
            <numerusform>Accept %Ln tag of a teammate</numerusform>
            <numerusform>Accept %Ln tags of a teammate</numerusform>
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
        <source>Tagged %Ln place(s) as %1.</source>
        <translation>
            <numerusform>Tagged %Ln place as %1.</numerusform>
            <numerusform>Tagged %Ln places as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln article(s) took the expression too long</source>
        <translation>
            <numerusform>; %Ln article took the expression too long</numerusform>
            <numerusform>; %Ln articles took the expression too long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecondPassCommands</name>
    <message numerus="yes">
        <source>This is your second pass, %Ln article(s) to go. Tag as if for the first time; mark each as done (Ctrl+D).</source>
        <translation>
            <numerusform>This is your second pass, %Ln article to go. Tag as if for the first time; mark each as done (Ctrl+D).</numerusform>
            <numerusform>This is your second pass, %Ln articles to go. Tag as if for the first time; mark each as done (Ctrl+D).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecondPassDialog</name>
    <message numerus="yes">
        <source>%Ln article(s) will come again,</source>
        <translation>
            <numerusform>%Ln article will come again,</numerusform>
            <numerusform>%Ln articles will come again,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) finished too recently: lower the number of days to take them too.</source>
        <translation>
            <numerusform>%Ln article finished too recently: lower the number of days to take them too.</numerusform>
            <numerusform>%Ln articles finished too recently: lower the number of days to take them too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) left out: in a second pass already.</source>
        <translation>
            <numerusform>%Ln article left out: in a second pass already.</numerusform>
            <numerusform>%Ln articles left out: in a second pass already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanPane</name>
    <message numerus="yes">
        <source>None of the %Ln tag(s) here has these words.</source>
        <translation>
            <numerusform>The only tag here does not have these words.</numerusform>
            <numerusform>None of the %Ln tags here has these words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln change(s) could not be written. Click to try again.</source>
        <translation>
            <numerusform>%Ln change could not be written. Click to try again.</numerusform>
            <numerusform>%Ln changes could not be written. Click to try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaggingController</name>
    <message numerus="yes">
        <source>%1 has %Ln value(s).</source>
        <translation>
            <numerusform>%1 has %Ln value.</numerusform>
            <numerusform>%1 has %Ln values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsetCounts</name>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln link(s) stay.</source>
        <translation>
            <numerusform>Its link stays.</numerusform>
            <numerusform>Its %Ln links stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordModel</name>
    <message numerus="yes">
        <source>%Ln here</source>
        <translation>
            <numerusform>%Ln here</numerusform>
            <numerusform>%Ln here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordPane</name>
    <message numerus="yes">
        <source>%Ln word(s); right arrow opens one, Enter goes to a place</source>
        <translation>
            <numerusform>%Ln word; right arrow opens it, Enter goes to a place</numerusform>
            <numerusform>%Ln words; right arrow opens one, Enter goes to a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) left out until you are done with them</source>
        <translation>
            <numerusform>%Ln article left out until you are done with it</numerusform>
            <numerusform>%Ln articles left out until you are done with them</numerusform>
        </translation>
    </message>
</context>
</TS>
