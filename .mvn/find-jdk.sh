# Sourced by mvnw: sets JAVA_HOME to a JDK of at least $1, or says in one line what to install.
# Looked at in this order: JAVA_HOME, the PATH, the usual folders of Linux and macOS.

jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  jdk_version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || :)
  [ -n "$jdk_version" ] || jdk_version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  printf '%s' "${jdk_version:-0}"
}

jdk_on_path() {
  jdk_javac=$(command -v javac) || return 0
  while [ -L "$jdk_javac" ]; do
    jdk_link=$(readlink "$jdk_javac")
    case "$jdk_link" in
      /*) jdk_javac=$jdk_link ;;
      *) jdk_javac=$(dirname "$jdk_javac")/$jdk_link ;;
    esac
  done
  dirname "$(dirname "$jdk_javac")"
}

jdk_of_macos() {
  [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v "$1+" 2>/dev/null || :
}

find_jdk() {
  jdk_wanted=$1
  set +f
  jdk_user=${HOME-}
  for jdk_home in "${JAVA_HOME-}" "$(jdk_on_path)" "$(jdk_of_macos "$jdk_wanted")" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/openjdk* /opt/java/* /opt/jdk* /opt/java \
    "$jdk_user"/.sdkman/candidates/java/* "$jdk_user"/.jdks/* "$jdk_user"/.gradle/jdks/* \
    "$jdk_user"/.asdf/installs/java/* "$jdk_user"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$jdk_user"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    [ -n "$jdk_home" ] || continue
    jdk_found=$(jdk_major "$jdk_home") || continue
    if [ "$jdk_found" -ge "$jdk_wanted" ]; then
      set -f
      JAVA_HOME=$jdk_home
      export JAVA_HOME
      return 0
    fi
  done
  set -f
  echo "Keywork needs a JDK $jdk_wanted or newer and found none: install one (https://adoptium.net/temurin/releases/?version=$jdk_wanted) or set JAVA_HOME to it." >&2
  return 1
}
