#include "app/default_tagset.h"

Result<Tagset> defaultTagset()
{
    return tagsetFromFile(shippedTagsets().front().path);
}
