package fr.treille;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A lock between the application and its real database: closed, the database is away, its connections cut as when it stops;
 * opened again, it is there at the same address. Frozen, it holds its connections, takes new ones, and nothing goes through.
 */
public final class Ecluse {

    private final int port;
    private final int base;
    private final Set<Socket> prises = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket porte;

    /** What a request holds that freezes everything as it goes through, null for none. */
    private volatile String declic;

    private boolean gelee;

    /** @param base port of the database on the loopback */
    private Ecluse(int base) {
        this.base = base;
        this.porte = ouvrir(0);
        this.port = porte.getLocalPort();
    }

    /** Freezes as soon as a request that holds these characters comes, that one first: it was sent, and is never answered. */
    public void gelerDevant(String texte) {
        declic = texte;
    }

    /** Whether nothing goes through, its connections being there. */
    public synchronized boolean gelee() {
        return gelee;
    }

    /** Lets through what waited. */
    public synchronized void degeler() {
        declic = null;
        gelee = false;
        notifyAll();
    }

    private synchronized void passer(byte[] octets, int nombre, boolean demande) throws InterruptedException {
        if (demande && declic != null && new String(octets, 0, nombre, StandardCharsets.UTF_8).contains(declic)) {
            gelee = true;
        }
        while (gelee) {
            wait();
        }
    }

    /** Cuts what goes through, and lets nothing more in. */
    public void fermer() {
        clore(porte);
        prises.forEach(Ecluse::clore);
        prises.clear();
    }

    /** Lets everything through again. */
    public void ouvrir() {
        porte = ouvrir(port);
    }

    /** The same, whatever it was: for the end of a test. */
    public void rouvrir() {
        degeler();
        if (porte.isClosed()) {
            ouvrir();
        }
    }

    private ServerSocket ouvrir(int ou) {
        try {
            var ouverte = new ServerSocket();
            ouverte.setReuseAddress(true);
            ouverte.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), ou));
            Thread.ofVirtual().start(() -> accueillir(ouverte));
            return ouverte;
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private void accueillir(ServerSocket ouverte) {
        while (!ouverte.isClosed()) {
            try {
                var cliente = ouverte.accept();
                prises.add(cliente);
                var serveur = new Socket(InetAddress.getLoopbackAddress(), base);
                prises.add(serveur);
                if (ouverte.isClosed()) {
                    // accepted as the lock closed, after what it held was cut
                    clore(cliente);
                    clore(serveur);
                    return;
                }
                cliente.setTcpNoDelay(true);
                serveur.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> couler(cliente, serveur, true));
                Thread.ofVirtual().start(() -> couler(serveur, cliente, false));
            } catch (IOException fermee) {
                // closed while it waited
            }
        }
    }

    private void couler(Socket de, Socket vers, boolean demande) {
        var octets = new byte[1 << 16];
        try (de;
                vers) {
            for (int lus = de.getInputStream().read(octets);
                    lus >= 0;
                    lus = de.getInputStream().read(octets)) {
                passer(octets, lus, demande);
                vers.getOutputStream().write(octets, 0, lus);
            }
        } catch (IOException coupee) {
            // the other side left
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
        } finally {
            prises.remove(de);
            prises.remove(vers);
        }
    }

    private static void clore(AutoCloseable prise) {
        try {
            prise.close();
        } catch (Exception echec) {
            throw new IllegalStateException(echec);
        }
    }

    /** Puts one in front of the application's database. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Posee {

        private static volatile Ecluse ecluse;

        @Bean
        static BeanPostProcessor devantLaBase() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String nom) {
                    return bean instanceof JdbcConnectionDetails directe ? derriere(directe) : bean;
                }
            };
        }

        @Bean
        Ecluse ecluse(JdbcConnectionDetails base) {
            return ecluse;
        }

        private static JdbcConnectionDetails derriere(JdbcConnectionDetails directe) {
            var adresse = directe.getJdbcUrl();
            ecluse = new Ecluse(Integer.parseInt(adresse.replaceFirst(".*:(\\d+)/.*", "$1")));
            var detour = adresse.replaceFirst(":\\d+/", ":" + ecluse.port + "/");
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return directe.getUsername();
                }

                @Override
                public String getPassword() {
                    return directe.getPassword();
                }

                @Override
                public String getJdbcUrl() {
                    return detour;
                }
            };
        }
    }
}
