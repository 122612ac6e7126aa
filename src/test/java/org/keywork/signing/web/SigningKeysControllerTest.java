package org.keywork.signing.web;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.PortalTest;
import org.keywork.signing.Signer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@WithMockUser
class SigningKeysControllerTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Signer signer;

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/jwk-set+json", "text/html"})
    void everyClientGetsTheVerifyingKeysAsAJwkSet(String accepted) throws Exception {
        mvc.perform(get("/api/v1/signing-keys").header("Accept", accepted))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(header().string("Cache-Control", "max-age=300, public"))
                .andExpect(jsonPath("$.keys", hasSize(1)))
                .andExpect(jsonPath("$.keys[0].kty").value("OKP"))
                .andExpect(jsonPath("$.keys[0].crv").value("Ed25519"))
                .andExpect(jsonPath("$.keys[0].x").value(matchesPattern("[\\w-]{43}")))
                .andExpect(jsonPath("$.keys[0].kid").value(signer.activeKey().value()))
                .andExpect(jsonPath("$.keys[0].use").value("sig"))
                .andExpect(jsonPath("$.keys[0].alg").value("EdDSA"))
                .andExpect(jsonPath("$.keys[0].status").value("ACTIVE"))
                .andExpect(jsonPath("$.keys[0].d").doesNotExist());
    }
}
