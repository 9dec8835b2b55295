package fr.treille.demonstration.courriel;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A real SMTP and IMAP server on the loopback. Every address is accepted; the mailbox of {@code x@y.test} is read over
 * IMAP with the address as login and as password. Port 0 takes a free one.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demonstration | test")
class CourrielEmbarque {

    private static final Logger JOURNAL = LoggerFactory.getLogger(CourrielEmbarque.class);

    @Bean(destroyMethod = "stop")
    GreenMail serveurDeCourriel(
            @Value("${treille.courriel-embarque.smtp}") int smtp,
            @Value("${treille.courriel-embarque.imap}") int imap) {
        var serveur = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        serveur.start();
        JOURNAL.info(
                "Courriel embarqué : SMTP 127.0.0.1:{}, IMAP 127.0.0.1:{}",
                serveur.getSmtp().getPort(),
                serveur.getImap().getPort());
        return serveur;
    }

    @Bean
    JavaMailSender expediteurEmbarque(GreenMail serveur) {
        var expediteur = new JavaMailSenderImpl();
        expediteur.setHost("127.0.0.1");
        expediteur.setPort(serveur.getSmtp().getPort());
        expediteur.setDefaultEncoding("UTF-8");
        var proprietes = new Properties();
        proprietes.setProperty("mail.smtp.connectiontimeout", "10000");
        proprietes.setProperty("mail.smtp.timeout", "20000");
        proprietes.setProperty("mail.smtp.writetimeout", "20000");
        expediteur.setJavaMailProperties(proprietes);
        return expediteur;
    }
}
