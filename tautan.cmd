@echo off
rem The one command of Tautan on Windows. tautan help says what it does.
setlocal EnableExtensions EnableDelayedExpansion
cd /d "%~dp0"

set "COMMAND=%~1"
set "MODULE="
if "%COMMAND%"=="" set "MODULE=app" & set "MAIN=org.tautan.app.AppCommand"
set "OPENS="
if "%COMMAND%"=="--data" set "OPENS=yes"
if "%COMMAND:~0,7%"=="tautan:" set "OPENS=yes"
if "%COMMAND:~0,8%"=="https://" set "OPENS=yes"
if defined OPENS set "MODULE=app" & set "MAIN=org.tautan.app.AppCommand"
if "%COMMAND%"=="help" goto usage
if "%COMMAND%"=="demo" set "MODULE=demo" & set "MAIN=org.tautan.demo.DemoCommand"
if "%COMMAND%"=="relay" set "MODULE=relay-stub" & set "MAIN=org.tautan.relay.RelayCommand"
if "%COMMAND%"=="phone" set "MODULE=phone/terminal" & set "MAIN=org.tautan.terminal.phone.PhoneCommand"
if "%COMMAND%"=="companion" set "MODULE=phone/terminal" & set "MAIN=org.tautan.terminal.companion.CompanionCommand"
if "%COMMAND%"=="bench" set "MODULE=bench" & set "MAIN=org.tautan.bench.BenchCommand"
if not defined MODULE if not "%COMMAND%"=="test" if not "%COMMAND%"=="package" (
  echo tautan: there is no command '%COMMAND%'. 1>&2
  goto usage
)

rem A JDK says its version in its release file.
set "JDK="
call :try_jdk "%JAVA_HOME%"
for /f "delims=" %%j in ('where javac 2^>nul') do call :try_jdk "%%~dpj.."
for /d %%j in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :try_jdk "%%~j"
if not defined JDK (
  echo tautan: JDK 25 or newer is needed: run 'winget install EclipseAdoptium.Temurin.25.JDK' or point JAVA_HOME at one, then run this again. 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"

where mvn >nul 2>nul || (
  echo tautan: Maven is needed: get it from https://maven.apache.org, put its bin folder on the PATH, then run this again. 1>&2
  exit /b 1
)
set "MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"

set "REST="
if defined OPENS set REST= %1
:rest
shift
if not "%~1"=="" set REST=%REST% %1& goto rest

if "%COMMAND%"=="test" (
  call mvn -B --no-transfer-progress --fail-at-end verify%REST%
  exit /b !ERRORLEVEL!
)
if "%COMMAND%"=="package" (
  call mvn -B --no-transfer-progress -q -DskipTests package%REST%
  exit /b !ERRORLEVEL!
)

rem Fresh: packaged since anything that goes into a jar changed.
set "BUILT=%MODULE%/target/packaged"
powershell -NoProfile -Command "if (-not (Test-Path '%BUILT%')) { exit 1 }; $t = (Get-Item '%BUILT%').LastWriteTimeUtc; if (Get-ChildItem -Recurse -File -Include *.java,*.xml,*.proto,*.sql,*.js,*.css,*.html,*.properties,*.json | Where-Object { $_.FullName -notmatch '\\target\\|\\src\\test\\' -and $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 (
  echo tautan: building %MODULE% 1>&2
  call mvn -B --no-transfer-progress -q -DskipTests package -pl %MODULE% -am 1>&2 || exit /b 1
  type nul > "%BUILT%"
)
for /f "usebackq delims=" %%c in ("%MODULE%/target/classpath") do set "CLASSPATH_OF_MODULE=%%c"
for %%j in ("%MODULE%/target/tautan-*.jar") do set "JAR=%MODULE%/target/%%~nxj"
set "CLASSPATH=%JAR%;%CLASSPATH_OF_MODULE%"
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dslf4j.internal.verbosity=ERROR -XX:+UseSerialGC %MAIN%%REST%
exit /b %ERRORLEVEL%

:try_jdk
if defined JDK exit /b
if not exist "%~1\release" exit /b
if not exist "%~1\bin\javac.exe" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "VERSION=%%~v"
  set "VERSION=!VERSION:"=!"
  if !VERSION! GEQ 25 set "JDK=%~f1"
)
exit /b

:usage
echo usage: tautan [COMMAND] [ARGUMENT...]
echo.
echo   (nothing)   opens Tautan's window, with its relay inside
echo   LINK        opens a contact link in that window
echo   --data DIR  opens a window of its own on that folder; a LINK may follow
echo   demo        shows the whole story: a relay, a phone and a companion that link and chat
echo   relay       runs the relay
echo   phone       runs a phone in this terminal
echo   companion   runs a companion in this terminal
echo   test        runs every test of every module
echo   bench       measures
echo   package     builds the jars of every module
echo   help        prints this
if "%COMMAND%"=="help" exit /b 0
exit /b 1
