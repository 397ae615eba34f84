# What `cmake --install` puts where, and the Debian package (cpack -G DEB in the release tree).
include(GNUInstallDirs)

set(app_id org.ascertain.Ascertain)
set(desktop ${CMAKE_SOURCE_DIR}/packaging/desktop)
set(icons ${CMAKE_SOURCE_DIR}/resources/icons)

install(TARGETS ascertain)
install(FILES ${desktop}/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${desktop}/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${desktop}/ascertain-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${app_id}.xml)
install(FILES ${icons}/ascertain.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
foreach(size 48 64 128)
  install(FILES ${icons}/ascertain-${size}.png RENAME ascertain.png
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
endforeach()

# Debian wants these compressed without a time stamp.
find_program(GZIP gzip REQUIRED)
set(packed ${CMAKE_BINARY_DIR}/packed)
file(MAKE_DIRECTORY ${packed})
foreach(file packaging/ascertain.1 packaging/debian/changelog)
  cmake_path(GET file FILENAME name)
  execute_process(COMMAND ${GZIP} -9nc ${CMAKE_SOURCE_DIR}/${file} OUTPUT_FILE ${packed}/${name}.gz
    COMMAND_ERROR_IS_FATAL ANY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${file})
endforeach()
install(FILES ${packed}/ascertain.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${packed}/changelog.gz packaging/debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/ascertain)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ascertain)
set(CPACK_PACKAGE_CONTACT "The Ascertain authors <ascertain@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "annotate claims, sources, cues and hedges in articles")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Ascertain is for fact-checkers who read articles with a pencil in hand.
 Select words, press a key, and they are tagged as a claim, a source, a
 reporting cue or a hedge. Undo works across articles and restarts, and
 everything can be exported to CSV and read back, verified word by word.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plug-ins, which the linker does not see.
set(CPACK_DEBIAN_PACKAGE_DEPENDS qt6-qpa-plugins)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libqt6svg6, fonts-noto-core")
include(CPack)
