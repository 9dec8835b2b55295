package fr.treille.socle.compte.connexion.ui;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Reads what a provider says of a person when it says it as a signed JWT (OpenID Connect Core 5.3.2), as ProConnect does and
 * Spring Security does not: with the provider's own keys, its name and ours.
 */
final class InformationsSignees extends AbstractGenericHttpMessageConverter<Map<String, Object>> {

    private final JwtDecoder lecteur;

    private InformationsSignees(JwtDecoder lecteur) {
        super(new MediaType("application", "jwt"));
        this.lecteur = lecteur;
    }

    /** What asks that provider about a person, signed or plain. */
    static DefaultOAuth2UserService de(ClientRegistration fournisseur) {
        var demandes = new RestTemplate();
        demandes.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var cles = fournisseur.getProviderDetails().getJwkSetUri();
        if (cles != null) {
            demandes.getMessageConverters().addFirst(new InformationsSignees(lecteur(fournisseur, cles)));
        }
        var service = new DefaultOAuth2UserService();
        service.setRestOperations(demandes);
        return service;
    }

    private static JwtDecoder lecteur(ClientRegistration fournisseur, String cles) {
        // public-key signatures only: « none » and a secret shared with us prove nothing of the provider
        var lecteur = NimbusJwtDecoder.withJwkSetUri(cles)
                .jwsAlgorithms(admis -> admis.addAll(List.of(SignatureAlgorithm.values())))
                .validateType(false)
                .build();
        lecteur.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(new JwtTimestampValidator(), reponse -> verifier(reponse, fournisseur))));
        return lecteur;
    }

    /** The name of who says it and of whom it is said to, where they are (they SHOULD be). */
    private static OAuth2TokenValidatorResult verifier(Jwt reponse, ClientRegistration fournisseur) {
        var emetteur = fournisseur.getProviderDetails().getIssuerUri();
        var par = reponse.getClaimAsString("iss");
        var pour = reponse.getClaimAsStringList("aud");
        return (par == null || emetteur == null || par.equals(emetteur))
                        && (pour == null || pour.contains(fournisseur.getClientId()))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("informations_d_ailleurs"));
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> contexte, @Nullable MediaType genre) {
        return genre != null && canRead(genre);
    }

    @Override
    protected boolean supports(Class<?> classe) {
        return Map.class.isAssignableFrom(classe);
    }

    @Override
    public boolean canWrite(@Nullable Type type, Class<?> classe, @Nullable MediaType genre) {
        return false;
    }

    @Override
    public Map<String, Object> read(Type type, @Nullable Class<?> contexte, HttpInputMessage reponse)
            throws IOException {
        try {
            return lecteur.decode(new String(reponse.getBody().readAllBytes(), StandardCharsets.US_ASCII).strip())
                    .getClaims();
        } catch (JwtException refuse) {
            throw new HttpMessageNotReadableException("informations mal signées", refuse, reponse);
        }
    }

    @Override
    protected Map<String, Object> readInternal(Class<? extends Map<String, Object>> classe, HttpInputMessage reponse)
            throws IOException {
        return read(classe, null, reponse);
    }

    @Override
    protected void writeInternal(Map<String, Object> valeurs, @Nullable Type type, HttpOutputMessage demande) {
        throw new HttpMessageNotWritableException("signed claims are read only, as canWrite says");
    }
}
