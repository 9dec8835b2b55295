package fr.treille.socle.compte.connexion;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where a request comes from, as the server takes it: the other end of the connection, or what {@code X-Forwarded-For} says
 * when that end is a proxy of a private network (Tomcat's {@code RemoteIpValve}: the right-most address that is not itself
 * of a private network). Anybody else's {@code X-Forwarded-For} is not read.
 */
public final class Origine {

    /** A network of one household or office: whoever has one IPv6 address has as many as they like in it. */
    private static final int OCTETS_RESEAU_IPV6 = 8;

    private Origine() {}

    /**
     * What tries are counted by, of the request that this thread answers: an IPv4 address or an IPv6 network.
     *
     * @return empty outside a request, and for the machine itself: that is a proxy which does not say for whom it asks, and
     *     all would then be slowed down for one
     */
    public static Optional<String> courante() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes requete
                ? reseau(requete.getRequest().getRemoteAddr())
                : Optional.empty();
    }

    static Optional<String> reseau(@Nullable String adresse) {
        return lire(adresse).filter(lue -> !lue.isLoopbackAddress()).map(Origine::reseau);
    }

    private static String reseau(InetAddress adresse) {
        return adresse instanceof Inet6Address
                ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(adresse.getAddress(), OCTETS_RESEAU_IPV6)) + "/64"
                : adresse.getHostAddress();
    }

    /** An address as a journal says it, never anything else that a header may hold. */
    public static String enClair(@Nullable String adresse) {
        return lire(adresse).map(InetAddress::getHostAddress).orElse("origine illisible");
    }

    private static Optional<InetAddress> lire(@Nullable String adresse) {
        try {
            return adresse == null ? Optional.empty() : Optional.of(InetAddress.ofLiteral(adresse));
        } catch (IllegalArgumentException illisible) {
            return Optional.empty();
        }
    }
}
