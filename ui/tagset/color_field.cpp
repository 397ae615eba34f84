#include "ui/tagset/color_field.h"

#include "model/tagset/color_vision.h"
#include "ui/tags/mark_painting.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"

#include <QColorDialog>
#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace {

constexpr double leastContrast = 3.0; // of a mark, as the design has it

QString visionName(Vision vision)
{
    switch (vision) {
    case Vision::Normal:
        return ColorField::tr("to most eyes");
    case Vision::Protanopia:
        return ColorField::tr("to the red-blind");
    case Vision::Deuteranopia:
        return ColorField::tr("to the green-blind");
    case Vision::Tritanopia:
        return ColorField::tr("to the blue-blind");
    }
    return {};
}

QString figure(double value)
{
    // Never rounded up to what it does not reach.
    return QLocale().toString(std::floor(value * 10) / 10, 'f', 1);
}

} // namespace

// Words with the mark, on the page they will stand on.
class ColorSample : public QWidget
{
public:
    ColorSample(bool dark, QWidget *parent) : QWidget(parent), m_dark(dark) { setMinimumSize(sizeHint()); }

    void show(const Tag &tag)
    {
        Tagset one;
        one.tags = {tag};
        m_style = TagStyles(one, m_dark).of(tag.id);
        update();
    }
    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(words()) + 32 + 2 * fontMetrics().height(),
                fontMetrics().height() + 20};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const PageColors page = pageColors(m_dark);
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(page.paper);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const int high = fontMetrics().height();
        const int wide = fontMetrics().horizontalAdvance(words());
        const QRect chip(12, (height() - high) / 2, high, high);
        const QRect text(chip.right() + 10, (height() - high) / 2 - 2, wide, high);
        const auto place = [&](const QRect &logical) {
            return QStyle::visualRect(layoutDirection(), rect(), logical);
        };
        QFont bold = font();
        bold.setBold(true);
        paintLetterChip(painter, place(chip), m_style, bold);
        if (const QColor tint = markTint(m_style, m_dark, 0); tint.isValid())
            painter.fillRect(place(text), tint);
        painter.setPen(page.ink);
        painter.drawText(place(text), Qt::AlignCenter, words());
        paintMarkEnds(painter, place(text), m_style, {});
        paintMarkLine(painter, place(QRect(text.left(), text.bottom() + 2, wide, 5)), m_style);
    }

private:
    static QString words() { return ColorField::tr("words as they look"); }

    bool m_dark;
    TagStyle m_style;
};

ColorReport colorReport(const Tag &tag, const Tagset &tagset, bool dark)
{
    ColorReport report;
    const QString text = dark ? tag.dark : tag.light;
    const std::optional<quint32> rgb = rgbFromText(text);
    if (!rgb)
        return {ColorField::tr("Write the colour as #rrggbb, such as #0072B2."), true};
    const double contrast = contrastRatio(QColor(text), pageColors(dark).paper);
    report.warns = contrast < leastContrast;
    report.text = report.warns ? ColorField::tr(
                                     "Contrast %1:1, a mark needs 3:1. The article shows it stronger than it "
                                     "is here.")
                                     .arg(figure(contrast))
                               : ColorField::tr("Contrast %1:1, enough.").arg(figure(contrast));
    const NearestTag usual = nearestTag(tagset, tag.id, *rgb, dark, Vision::Normal);
    if (usual.tag.isNull())
        return report;
    NearestTag worst = usual;
    for (const Vision vision : allVisions) {
        const NearestTag nearest = nearestTag(tagset, tag.id, *rgb, dark, vision);
        if (nearest.distance < worst.distance)
            worst = nearest;
    }
    report.text +=
        QLatin1Char(' ') +
        ColorField::tr("Nearest: %1, %2 apart.").arg(tagset.tag(usual.tag)->name, figure(usual.distance));
    if (worst.distance >= easyDistance)
        return report;
    const Tag *near = tagset.tag(worst.tag);
    report.text += QLatin1Char(' ') + ColorField::tr("Only %1 from %2 %3 (10 is easy to tell).")
                                          .arg(figure(worst.distance), near->name, visionName(worst.vision));
    if (near->mark != tag.mark) {
        report.text += QLatin1Char(' ') + ColorField::tr("Their lines differ, which helps.");
    } else {
        report.text += QLatin1Char(' ') + ColorField::tr("Their lines are the same too: choose another one.");
        report.warns = true;
    }
    return report;
}

ColorField::ColorField(bool dark, QWidget *parent) : QWidget(parent), m_dark(dark)
{
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(dark ? QStringLiteral("tag_dark") : QStringLiteral("tag_light"));
    m_edit->setToolTip(tr("Red, green and blue as #rrggbb"));
    static const QRegularExpression shape(QStringLiteral("#[0-9A-Fa-f]{0,6}"));
    m_edit->setValidator(new QRegularExpressionValidator(shape, m_edit));
    m_edit->setFixedWidth(m_edit->fontMetrics().horizontalAdvance(QStringLiteral("#DDDDDDD")) + 16);
    m_button = new QToolButton(this);
    m_button->setObjectName(dark ? QStringLiteral("choose_dark") : QStringLiteral("choose_light"));
    m_button->setText(tr("Choose…"));
    m_button->setAccessibleName(dark ? tr("Choose the colour on a dark page")
                                     : tr("Choose the colour on a light page"));
    m_button->setToolTip(tr("Choose from a palette; what is said below follows at once"));
    m_button->setMinimumHeight(std::max(24, m_edit->sizeHint().height()));
    m_sample = new ColorSample(dark, this);
    m_note = new FieldNote(m_edit, this);
    auto *line = new FlowLayout(8);
    line->addWidget(m_edit);
    line->addWidget(m_button);
    line->addWidget(m_sample);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_note);
    connect(m_edit, &QLineEdit::textEdited, this, &ColorField::colorChanged);
    connect(m_button, &QToolButton::clicked, this, &ColorField::choose);
}

QString ColorField::color() const
{
    return m_edit->text();
}

bool ColorField::isValid() const
{
    return rgbFromText(color()).has_value();
}

void ColorField::showTag(const Tag &tag, const Tagset &tagset)
{
    const QString text = m_dark ? tag.dark : tag.light;
    if (m_edit->text() != text)
        m_edit->setText(text);
    m_sample->show(tag);
    const ColorReport report = colorReport(tag, tagset, m_dark);
    report.warns ? m_note->sayWrong(report.text) : m_note->say(report.text);
}

void ColorField::choose()
{
    auto *dialog = new QColorDialog(QColor(color()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    const QString before = color();
    const auto take = [this](const QString &text) {
        m_edit->setText(text);
        emit colorChanged();
    };
    connect(dialog, &QColorDialog::currentColorChanged, this,
            [take](const QColor &color) { take(color.name().toUpper()); });
    connect(dialog, &QColorDialog::rejected, this, [take, before] { take(before); });
    dialog->open();
}
