# What every target is compiled with: warnings are errors, sanitizers by preset.
set(ASCERTAIN_SANITIZE "" CACHE STRING "Sanitizers: empty, 'address' (with undefined) or 'thread'")

add_library(ascertain_options INTERFACE)
target_compile_options(ascertain_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror
  -fstack-protector-strong)
target_compile_definitions(ascertain_options INTERFACE
  QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH
  ASCERTAIN_VERSION="${PROJECT_VERSION}")
target_include_directories(ascertain_options INTERFACE ${CMAKE_SOURCE_DIR})
target_link_options(ascertain_options INTERFACE -Wl,-z,relro,-z,now)

if(ASCERTAIN_SANITIZE STREQUAL "address")
  set(flags -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
elseif(ASCERTAIN_SANITIZE STREQUAL "thread")
  set(flags -fsanitize=thread)
elseif(NOT ASCERTAIN_SANITIZE STREQUAL "")
  message(FATAL_ERROR "ASCERTAIN_SANITIZE: '${ASCERTAIN_SANITIZE}' is neither 'address' nor 'thread'")
endif()
if(flags)
  target_compile_options(ascertain_options INTERFACE ${flags})
  target_link_options(ascertain_options INTERFACE ${flags})
endif()
