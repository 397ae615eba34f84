// A value or the reason why there is none. Everything that touches files, the project or another
// program's data returns one; nothing is thrown across a folder's edge.
//
// Named after std::expected (C++23). `Error::message` is one translated sentence that says what
// happened and what to do; `Error::detail` is for the curious (a path, a SQLite code, a row number).
#pragma once

#include <QString>

#include <utility>
#include <variant>

struct Error
{
    QString message;
    QString detail = {};

    bool operator==(const Error &) const = default;
};

template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_value(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_value(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_value.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { return std::get<0>(m_value); }
    const T &value() const & { return std::get<0>(m_value); }
    T &&value() && { return std::get<0>(std::move(m_value)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const { return std::get<1>(m_value); }

private:
    std::variant<T, Error> m_value;
};

template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_value(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_value.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return std::get<1>(m_value); }

private:
    std::variant<std::monostate, Error> m_value;
};
