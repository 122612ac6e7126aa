# docker build -t keywork .   (after ./mvnw verify, which makes target/keywork-*.jar)
FROM eclipse-temurin:25-jre AS layers
WORKDIR /build
COPY target/keywork-*.jar keywork.jar
RUN java -Djarmode=tools -jar keywork.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /keywork keywork && install -d -o keywork /keywork
WORKDIR /keywork
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER keywork
# A training run in laptop mode, up to the refreshed context, teaches the JVM what to load: the portal starts faster.
RUN java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -XX:AOTCacheOutput=keywork.aot -Dspring.context.exit=onRefresh -jar keywork.jar && rm -rf data
# Any address but loopback is production mode: the start lists the settings that it still needs.
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
# Readiness, which the database and the mail server have no say in: without them GLPI is answered all the same.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-XX:AOTCache=keywork.aot", "-XX:MaxRAMPercentage=75", "-jar", "keywork.jar"]
